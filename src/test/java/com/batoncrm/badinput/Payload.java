package com.batoncrm.badinput;

/** One bad input; {@code kept} where every form has to take it as it is, else every form has to refuse it. */
public record Payload(String family, boolean kept, String text) {

    private static final int SHOWN = 80;

    /** Whether a field of one line can hold it. */
    public boolean isOneLine() {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    @Override
    public String toString() {
        String begin = text.substring(0, Math.min(SHOWN, text.length())).replaceAll("\\p{C}", "?");
        return family + ": " + (text.length() > SHOWN ? begin + "…" : begin);
    }
}
