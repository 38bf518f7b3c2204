package com.batoncrm.people;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether what we are told of an employee makes sense; each refusal names what to correct. */
@Component
class EmployeeCheck {

    /** One @, something before it, a domain with a dot behind it; no spaces, commas or angle brackets. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 200;

    String name(String text) {
        String name = text(say("people.label.name"), text).replaceAll("\\s+", " ");
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST_NAME || length > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetter)) {
            throw new Refused(say("people.refused.name", SHORTEST_NAME, LONGEST_NAME));
        }
        return name;
    }

    String needed(String what, String text) {
        if (text.isBlank()) {
            throw new Refused(say("people.refused.missing", what));
        }
        return text(what, text);
    }

    String text(String what, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(say("people.refused.tooLong", what, LONGEST));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(say("people.refused.notOneLine", what));
        }
        return text.strip();
    }

    String email(String text) {
        String address = text.strip();
        if (!EMAIL.matcher(address).matches() || address.length() > LONGEST) {
            throw new Refused(say("people.refused.email", address.substring(0, Math.min(60, address.length()))));
        }
        return address;
    }
}
