package com.batoncrm.engine.deployguard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Whether exactly one row of a table with hit policy Unique applies, whatever comes in.
 */
final class DmnRows {

    private static final int MOST_COMBINATIONS = 200_000;

    private final DmnFile file;
    private final Element decision;
    private final List<Element> inputs;
    private final List<Element> rows;
    private final boolean unique;
    private final Findings findings;
    private int combinations;

    DmnRows(DmnFile file, Element decision, Element table, Findings findings) {
        this.file = file;
        this.decision = decision;
        this.inputs = BpmnFile.children(table, "input").toList();
        this.rows = BpmnFile.children(table, "rule").toList();
        this.unique = Set.of("", "UNIQUE").contains(table.getAttribute("hitPolicy"));
        this.findings = findings;
    }

    void check() {
        if (!unique || rows.isEmpty() || inputs.isEmpty()) {
            return;
        }
        List<DmnColumn> columns = new ArrayList<>();
        for (int index = 0; index < inputs.size(); index++) {
            Optional<DmnColumn> column = DmnColumn.of(inputs.get(index), cells(index));
            if (column.isEmpty()) {
                findings.warn(file.place(decision), "rows.unknown", DmnColumn.label(inputs.get(index)));
                return;
            }
            columns.add(column.get());
        }
        BitSet all = new BitSet();
        all.set(0, rows.size());
        try {
            overlap(columns, all, new ArrayList<>(), new TreeSet<>());
            combinations = 0;
            gap(columns, all, new ArrayList<>());
        } catch (TooMany e) {
            findings.warn(file.place(decision), "rows.tooMany");
        }
    }

    private List<String> cells(int index) {
        return rows.stream()
                .map(row -> BpmnFile.children(row, "inputEntry")
                        .skip(index)
                        .findFirst()
                        .map(DmnFile::text)
                        .orElse(""))
                .toList();
    }

    private void overlap(List<DmnColumn> columns, BitSet applying, List<String> example, Set<String> told)
            throws TooMany {
        if (applying.cardinality() < 2) {
            return;
        }
        if (example.size() == columns.size()) {
            int first = applying.nextSetBit(0);
            int second = applying.nextSetBit(first + 1);
            if (told.add(first + "," + second)) {
                findings.refuse(
                        file.row(decision, second), "rows.overlap", first + 1, second + 1, String.join(", ", example));
            }
            return;
        }
        DmnColumn column = columns.get(example.size());
        for (Map.Entry<BitSet, String> value : column.examples().entrySet()) {
            count();
            overlap(columns, both(applying, value.getKey()), with(example, column, value.getValue()), told);
        }
    }

    /** Tells the first gap only: the others often go with it. */
    private boolean gap(List<DmnColumn> columns, BitSet applying, List<String> example) throws TooMany {
        if (applying.isEmpty()) {
            findings.refuse(file.place(decision), "rows.missing", String.join(", ", example));
            return true;
        }
        if (example.size() == columns.size()) {
            return false;
        }
        DmnColumn column = columns.get(example.size());
        for (Map.Entry<BitSet, String> value : column.examples().entrySet()) {
            count();
            if (gap(columns, both(applying, value.getKey()), with(example, column, value.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private void count() throws TooMany {
        if (++combinations > MOST_COMBINATIONS) {
            throw new TooMany();
        }
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static List<String> with(List<String> example, DmnColumn column, String value) {
        List<String> longer = new ArrayList<>(example);
        longer.add(column.label() + " " + value);
        return longer;
    }

    private static final class TooMany extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
