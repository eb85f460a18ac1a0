/** Suspicions of a change that cannot be seen in the change itself; each goes on after "it is left out:". */
export const suspicions = {
  nameHoldsSecret: 'its name holds a secret of this run',
  holdsSecret: 'it would publish a secret of this run',
  collides: 'a file or folder of the base differs from it by upper and lower case only',
} as const
