import { Icon } from '../../ui/Icon.tsx'
import css from './Form.module.css'

/** Why the server refused, beside the button that was pressed. */
export const FormFault = ({ text }: { readonly text: string | undefined }) => (
  <div role="alert">
    {text && (
      <p className={css['fault']}>
        <Icon name="warning" />
        {text}
      </p>
    )}
  </div>
)
