/** An ESLint plugin of one rule: a suppressed finding says why. */
export const suppressions = {
  rules: {
    'has-reason': {
      meta: {
        type: /** @type {const} */ ('suggestion'),
        schema: [],
        messages: { bare: 'say why after ` -- `, with the issue or the specification it comes from' },
      },
      /** @param {import('eslint').Rule.RuleContext} context */
      create(context) {
        return {
          Program() {
            for (const comment of context.sourceCode.getAllComments()) {
              const bare = /^\s*eslint-disable/u.test(comment.value) && !/\s--\s\S/u.test(comment.value);
              if (bare && comment.loc) context.report({ loc: comment.loc, messageId: 'bare' });
            }
          },
        };
      },
    },
  },
};
