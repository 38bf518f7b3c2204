package com.batoncrm.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** A file of separated values in UTF-8, with or without byte order mark, read row by row. */
class CsvFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Takes a row, {@code line} being the one it begins on; the header comes first. */
    interface RowReader {
        void read(long line, List<String> cells);
    }

    private final Resource resource;
    private final CSVFormat format;

    CsvFile(Resource resource, char separator) {
        this.resource = resource;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    }

    /**
     * Every line but blank ones.
     *
     * @throws CannotLoad where the file as a whole cannot be read
     */
    void forEachRow(RowReader rows) {
        try (var reader = new BufferedReader(new InputStreamReader(resource.getInputStream(), strictDecoder()));
                CSVParser parser = format.parse(withoutByteOrderMark(reader))) {
            readAll(parser, rows);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (IOException e) {
            throw new CannotLoad("It cannot be read: " + e.getMessage());
        }
    }

    private void readAll(CSVParser parser, RowReader rows) throws CharacterCodingException {
        long begin = 1;
        try {
            for (CSVRecord row : parser) {
                long end = parser.getCurrentLineNumber();
                begin = end
                        - row.stream()
                                .flatMapToInt(String::chars)
                                .filter(c -> c == '\n')
                                .count();
                rows.read(begin, row.toList());
                begin = end + 1;
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw new CannotLoad("From line " + begin
                    + " on it cannot be understood: a quotation mark is not closed, or does not stand around the whole"
                    + " value.");
        }
    }

    private CannotLoad notUtf8() {
        long number = 0;
        try (var lines =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                strictDecoder().decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
            }
        } catch (IOException e) {
            return new CannotLoad("Line " + number + " is not in UTF-8; save the file as 'CSV UTF-8'.");
        }
        return new CannotLoad("It is not in UTF-8; save the file as 'CSV UTF-8'.");
    }

    private static Reader withoutByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static CharsetDecoder strictDecoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }
}
