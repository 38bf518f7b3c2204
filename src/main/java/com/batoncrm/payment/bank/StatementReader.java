package com.batoncrm.payment.bank;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Company;
import com.batoncrm.load.CannotLoad;
import com.batoncrm.load.LoadResult;
import com.batoncrm.load.Loading;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads a bank statement, whichever of the two formats it is in, without ever holding the whole of it. */
@Component
public class StatementReader {

    private static final int LOOK_AT = 64;
    private static final int NAMED = 5;

    private final Loading loading;
    private final Company company;

    StatementReader(Loading loading, Company company) {
        this.loading = loading;
        this.company = company;
    }

    /**
     * Hands over line by line, those of other accounts too.
     *
     * @throws CannotRead where the file is broken, saying where; lines before that may have been handed over
     */
    public void read(Resource file, Consumer<BankLine> lines) {
        try {
            if (isXml(file)) {
                try (InputStream message = new BufferedInputStream(file.getInputStream())) {
                    Camt053.read(message, lines);
                }
            } else {
                readTable(file, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The company's accounts, as lines name them. */
    public Set<String> ourAccounts() {
        return company.bankAccounts().stream()
                .map(account -> BankText.account(account.iban()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void readTable(Resource file, Consumer<BankLine> lines) {
        Set<String> ours = ourAccounts();
        String usualAccount = ours.size() == 1 ? ours.iterator().next() : "";
        try {
            LoadResult result = loading.load(file, new CsvStatement(usualAccount, company.baseCurrency(), lines));
            if (!result.bad().isEmpty()) {
                throw new CannotRead(say(
                        "payment.refused.rows",
                        result.bad().size(),
                        result.bad().stream()
                                .limit(NAMED)
                                .map(LoadResult.BadRow::toString)
                                .collect(Collectors.joining(" "))));
            }
        } catch (CannotLoad e) {
            throw new CannotRead(say("payment.refused.table", e.getMessage()));
        }
    }

    /** In any encoding that XML may have: the first character that is no blank and no byte order mark is "<". */
    private static boolean isXml(Resource file) throws IOException {
        try (InputStream begin = file.getInputStream()) {
            for (byte b : begin.readNBytes(LOOK_AT)) {
                if (b == '<') {
                    return true;
                }
                if (b > ' ') {
                    return false;
                }
            }
            return false;
        }
    }
}
