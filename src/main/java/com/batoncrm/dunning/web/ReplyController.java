package com.batoncrm.dunning.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Company;
import com.batoncrm.dunning.CustomerReplies;
import com.batoncrm.dunning.CustomerReplies.Letter;
import com.batoncrm.dunning.Reply;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.AnsweredPage;
import com.batoncrm.mail.LinkTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link in a letter: shows what is asked for and takes one answer. Looking changes nothing. */
@Controller
@RequestMapping("/answer/due/{token}")
class ReplyController {

    /** What was typed, to be shown again where it is refused. */
    record Given(String kind, String receivable, String amount, String day, String by, String text) {

        static final Given NOTHING = new Given("", "", "", "", "", "");
    }

    private static final String TEXTS = "dunning.answer";

    /** As a browser sends a number. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,3})?");

    private final CustomerReplies replies;
    private final Company company;
    private final AnsweredPage answered;

    ReplyController(CustomerReplies replies, Company company, AnsweredPage answered) {
        this.replies = replies;
        this.company = company;
        this.answered = answered;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Locale locale) {
        return shown(token, Given.NOTHING, null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam Reply.Kind kind,
            @RequestParam(defaultValue = "") String receivable,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String text,
            Locale locale) {
        try {
            String letter = replies.reply(
                    token, new Reply(kind, receivable.strip(), amount(amount), day(day), by.strip(), text.strip()));
            return answered.done(TEXTS, kind, letter, locale);
        } catch (Refused refused) {
            Given given = new Given(kind.name(), receivable, amount, day, by, text);
            return shown(token, given, refused.getMessage(), HttpStatus.BAD_REQUEST, locale);
        }
    }

    /** What is no day is none; the service says what is missing. */
    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal amount(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!AMOUNT.matcher(text.strip()).matches()) {
            throw new Refused(say("dunning.refused.notAnAmount", text.strip()));
        }
        return new BigDecimal(text.strip());
    }

    private ModelAndView shown(String token, Given given, @Nullable String refusal, HttpStatus status, Locale locale) {
        Optional<Letter> letter = replies.letter(token);
        return letter.filter(found -> found.link() == LinkTarget.State.OPEN)
                .map(found -> open(token, found, given, refusal, status))
                .orElseGet(() -> closed(letter, locale));
    }

    private ModelAndView open(String token, Letter letter, Given given, @Nullable String refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("reply", status);
        page.addObject("token", token);
        page.addObject("letter", letter);
        page.addObject("reminder", letter.reminder());
        page.addObject("given", given);
        page.addObject("refusal", refusal);
        page.addObject("company", company.name());
        return page;
    }

    private ModelAndView closed(Optional<Letter> letter, Locale locale) {
        String number = letter.map(found -> found.reminder().number()).orElse("");
        return answered.closed(TEXTS, letter.map(Letter::link), number, locale);
    }
}
