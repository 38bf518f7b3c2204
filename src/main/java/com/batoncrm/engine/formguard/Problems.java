package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a submission, and tells it all at once. */
final class Problems {

    private static final int TOLD = 10;

    private static final int LONGEST_NAME = 60;

    private final List<String> lines = new ArrayList<>();
    private int untold;

    void add(String field, Complaint complaint) {
        line(say("formguard.problem", field, complaint.words()));
    }

    void addUnknown(String name) {
        line(say("formguard.unknown", shown(name)));
    }

    private void line(String line) {
        if (lines.size() < TOLD) {
            lines.add(line);
        } else {
            untold++;
        }
    }

    /** "Discount of line 2", or "Discount, row 2 of Lines" where the form does not say what its rows are called. */
    String inRow(String label, Field.Rows rows, int position) {
        return rows.rowName() == null
                ? say("formguard.row", label, position, rows.face().label())
                : say("formguard.row.named", label, position, rows.rowName());
    }

    /** A name that somebody sent, fit to be shown. */
    static String shown(String name) {
        String visible = name.replaceAll("\\p{C}", "?");
        return visible.length() > LONGEST_NAME ? visible.substring(0, LONGEST_NAME) + "…" : visible;
    }

    void refuse() {
        if (!lines.isEmpty()) {
            String told = String.join("\n", lines);
            throw new Refused(untold == 0 ? told : told + "\n" + say("formguard.more", untold));
        }
    }
}
