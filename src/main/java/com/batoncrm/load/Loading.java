package com.batoncrm.load;

import com.batoncrm.load.LoadSettings.Format;
import java.util.ArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Loads a table: first it looks whether the file can be read to its end, then it takes row by row. */
@Component
@EnableConfigurationProperties(LoadSettings.class)
public class Loading {

    private final LoadSettings settings;

    Loading(LoadSettings settings) {
        this.settings = settings;
    }

    /** @throws CannotLoad where nothing of the file can be loaded, saying why */
    public LoadResult load(Resource file, LoadTarget target) {
        Format format = settings.format(target.name());
        char separator = settings.separator(format);
        var csv = new CsvFile(file, separator);
        var first = new ArrayList<String>();
        csv.forEachRow((line, cells) -> {
            if (first.isEmpty()) {
                first.addAll(cells);
            }
        });
        var header = Header.of(first, format, separator);
        var table = new Table(target, format, header);
        csv.forEachRow(table::take);
        return table.result();
    }
}
