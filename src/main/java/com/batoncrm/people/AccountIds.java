package com.batoncrm.people;

import com.batoncrm.engine.Accounts;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The id of a new account: the name in Latin letters, in small, with points between its parts ("Jürgen Groß" is
 * juergen.gross, "王小明" wang.xiao.ming), and a number behind it where somebody has or had that id.
 */
@Component
class AccountIds {

    private static final int LONGEST = 40;

    private final Employees employees;
    private final Accounts accounts;

    AccountIds(Employees employees, Accounts accounts) {
        this.employees = employees;
        this.accounts = accounts;
    }

    /** Free at this moment; the caller holds the lock on account ids until it is kept. */
    String forEmployee(Employee employee) {
        String wanted = plain(employee.name());
        String base = wanted.isEmpty() ? employee.number().toLowerCase(Locale.ROOT) : wanted;
        String id = base;
        for (int number = 2; isTaken(id); number++) {
            id = base + number;
        }
        return id;
    }

    private boolean isTaken(String id) {
        return accounts.person(id).isPresent() || employees.findByAccount(id).isPresent() || accounts.groupExists(id);
    }

    /** Letters a to z, digits and points; empty where nothing of the name can be written so. */
    static String plain(String name) {
        // A transliterator is not safe for several threads.
        String latin = Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII; Lower")
                .transliterate(name);
        String joined = latin.replaceAll("['’`ʹʻʼʾʿ]", "").replaceAll("[^a-z0-9]+", ".");
        String cut = joined.substring(0, Math.min(LONGEST, joined.length()));
        return cut.replaceAll("^\\.+|\\.+$", "");
    }
}
