import { Icon } from '../../ui/Icon.tsx'
import css from './FormError.module.css'

/** What the server said no with, above the button; read out at once. */
export const FormError = ({ text }: { readonly text: string | undefined }) => (
  <div role="alert">
    {text && (
      <p className={css['error']}>
        <Icon name="warning" />
        {text}
      </p>
    )}
  </div>
)
