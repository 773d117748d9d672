import { useEffect, useRef } from 'react';
import { Button, type ButtonProps } from '../../../../ui/Button.tsx';

/** A button that takes the focus when it comes: what one who plays by keyboard most likely wants next. */
export function FirstButton(props: Omit<ButtonProps, 'ref'>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return <Button ref={button} {...props} />;
}
