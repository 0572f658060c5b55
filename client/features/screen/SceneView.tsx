import type { State } from '../../../domain/state.ts'
import { AgendaScene } from './AgendaScene.tsx'
import { CalledScene } from './CalledScene.tsx'
import { ItemScene } from './ItemScene.tsx'
import { FailedScene, IdleScene, SuspendedScene } from './NoticeScene.tsx'
import { OutcomeScene } from './OutcomeScene.tsx'
import { OverScene } from './OverScene.tsx'
import { ResultScene } from './ResultScene.tsx'
import type { Scene } from './sceneOf.ts'
import { VoteScene } from './VoteScene.tsx'

/** One picture for each thing that the hall may be doing. */
export function SceneView({ state, scene }: { readonly state: State; readonly scene: Scene }) {
  switch (scene.kind) {
    case 'idle':
      return <IdleScene />
    case 'called':
      return <CalledScene state={state} meeting={scene.meeting} />
    case 'failed':
      return <FailedScene />
    case 'suspended':
      return <SuspendedScene meeting={scene.meeting} />
    case 'over':
      return <OverScene state={state} meeting={scene.meeting} />
    case 'agenda':
      return <AgendaScene state={state} meeting={scene.meeting} />
    case 'item':
      return <ItemScene state={state} {...scene} />
    case 'voting':
      return <VoteScene state={state} {...scene} />
    case 'result':
      return <ResultScene state={state} {...scene} />
    case 'outcome':
      return <OutcomeScene state={state} {...scene} />
  }
}
