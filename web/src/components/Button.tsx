import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import styles from './Button.module.css'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

interface Props extends ComponentProps<'button'> {
  look?: Look
  /** Takes the focus when its dialog opens. */
  'data-first'?: boolean
}

const classes = (look: Look, extra?: string) => [styles.button, styles[look], extra].filter(Boolean).join(' ')

/** A button of the house. */
export function Button({ look = 'plain', type = 'button', className, ...rest }: Props) {
  return <button {...rest} type={type} className={classes(look, className)} />
}

interface LinkProps extends ComponentProps<typeof Link> {
  look?: Look
}

/** A link that looks like a button, for what leads somewhere. */
export function ButtonLink({ look = 'plain', className, ...rest }: LinkProps) {
  return <Link {...rest} className={classes(look, className)} />
}
