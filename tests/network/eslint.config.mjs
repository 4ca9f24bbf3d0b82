// npm install --no-save eslint @eslint/js globals && npx eslint -c tests/network/eslint.config.mjs kg/network/assets/js
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: {
      ecmaVersion: 2020,
      sourceType: "script",
      // main.js puts the network onto the window, under the name that pyvis pages give it
      globals: { ...globals.browser, ukg: "writable", vis: "readonly", network: "readonly" },
    },
    rules: {
      eqeqeq: "error", "no-var": "error", "prefer-const": "error", "no-eval": "error",
      "no-implied-eval": "error", "no-undef": "error", strict: ["error", "global"],
      "no-redeclare": "off",
      "no-restricted-properties": ["error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({ property, message: "text stays text: use ukg.dom" }))],
    },
  },
];
