package com.batoncrm.load;

import com.batoncrm.engine.Refused;
import com.batoncrm.load.LoadResult.BadRow;
import com.batoncrm.load.LoadSettings.Format;
import com.batoncrm.load.LoadTarget.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** The rows of one file on their way to the target. */
class Table {

    private final LoadTarget target;
    private final Format format;
    private final Header header;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<BadRow> bad = new ArrayList<>();
    private boolean headerSeen;

    Table(LoadTarget target, Format format, Header header) {
        this.target = target;
        this.format = format;
        this.header = header;
    }

    void take(long line, List<String> cells) {
        if (!headerSeen) {
            headerSeen = true;
        } else if (cells.size() != header.size()) {
            bad.add(new BadRow(line, "", "It has " + cells.size() + " values, the header has " + header.size() + "."));
        } else {
            load(line, new Row(header.values(cells), format.defaults()));
        }
    }

    private void load(long line, Row row) {
        try {
            for (String column : format.needed()) {
                if (row.text(column).isEmpty()) {
                    throw new BadValue(column, "It is empty.");
                }
            }
            counts.merge(target.load(row), 1, Integer::sum);
        } catch (BadValue e) {
            bad.add(new BadRow(line, header.nameOf(e.column()), String.valueOf(e.getMessage())));
        } catch (Refused e) {
            bad.add(new BadRow(line, "", String.valueOf(e.getMessage())));
        } catch (DataAccessException e) {
            bad.add(new BadRow(
                    line,
                    "",
                    "The database refused it: " + e.getMostSpecificCause().getMessage()));
        }
    }

    LoadResult result() {
        return new LoadResult(
                counts.getOrDefault(Outcome.ADDED, 0),
                counts.getOrDefault(Outcome.CHANGED, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0),
                List.copyOf(bad));
    }
}
