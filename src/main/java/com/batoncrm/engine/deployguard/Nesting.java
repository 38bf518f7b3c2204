package com.batoncrm.engine.deployguard;

/** Keeps what parsers could choke on from them: long texts, and brackets in brackets in brackets. */
final class Nesting {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 10;

    private Nesting() {}

    static boolean isTooMuch(String text) {
        int depth = 0;
        int deepest = 0;
        for (char letter : text.toCharArray()) {
            if ("([{".indexOf(letter) >= 0) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
        }
        return text.length() > LONGEST || deepest > DEEPEST;
    }
}
