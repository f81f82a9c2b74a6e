import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
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

interface LinkProps {
  to: string
  look?: Look
  /** Before it leads there. */
  onClick?: () => void
  children: ReactNode
}

/** A link that looks like a button, for what leads somewhere. */
export function ButtonLink({ to, look = 'plain', onClick, children }: LinkProps) {
  return (
    <Link to={to} className={classes(look)} {...(onClick && { onClick })}>
      {children}
    </Link>
  )
}
