/** Sources of regular expressions: names and hosts have the lengths of RFC 5321, so that no text makes them slow. */
const NAME = String.raw`[\w.+-]{1,64}`;
const HOST = String.raw`[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`;

/** An e-mail address: `ann@example.org`. */
export const EMAIL = `${NAME}@${HOST}`;

/** An e-mail address, also hidden from harvesters: `ann at example.org`, `ann (at) example.org`, `ann[at]example.org`, `ann_at_example.org`. */
export const HIDDEN_EMAIL = String.raw`${NAME}(?:@|\s{1,3}(?:at|\(at\)|\[at\])\s{1,3}|\(at\)|\[at\]|_at_)${HOST}`;
