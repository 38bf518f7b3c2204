package com.batoncrm.attachment;

/** Recognises archives that hide behind something else: a ZIP, and with it a JAR or an office document, is read from its end. */
final class Archives {

    /** The record at the end of a ZIP, PKWARE's APPNOTE 4.3.16: its mark, 22 bytes, and a comment as long as it says. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Archives() {}

    static boolean endsAsArchive(byte[] content) {
        int last = content.length - RECORD;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (isEnd(content, at) && commentLength(content, at) <= last - at) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(byte[] content, int at) {
        for (int index = 0; index < END.length; index++) {
            if (content[at + index] != END[index]) {
                return false;
            }
        }
        return true;
    }

    private static int commentLength(byte[] content, int at) {
        return (content[at + RECORD - 2] & 0xFF) | (content[at + RECORD - 1] & 0xFF) << 8;
    }
}
