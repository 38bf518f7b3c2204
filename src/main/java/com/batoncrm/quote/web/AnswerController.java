package com.batoncrm.quote.web;

import com.batoncrm.company.Company;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.AnsweredPage;
import com.batoncrm.mail.LinkTarget;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.CustomerAnswers.Offer;
import com.batoncrm.quote.QuoteAnswer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the mailed link: shows the quote and takes the customer's answer, once. Looking changes nothing. */
@Controller
@RequestMapping("/answer/{token}")
class AnswerController {

    /** What was typed, to be shown again where it is refused. */
    record Given(String answer, String by, String orderNumber, String text) {

        static final Given NOTHING = new Given("", "", "", "");
    }

    private static final String TEXTS = "answer";

    private final CustomerAnswers answers;
    private final Company company;
    private final AnsweredPage answered;

    AnswerController(CustomerAnswers answers, Company company, AnsweredPage answered) {
        this.answers = answers;
        this.company = company;
        this.answered = answered;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Locale locale) {
        return answers.offer(token)
                .filter(offer -> offer.link() == LinkTarget.State.OPEN)
                .map(offer -> open(token, offer, Given.NOTHING, null, HttpStatus.OK))
                .orElseGet(() -> closed(answers.offer(token), locale));
    }

    @GetMapping("/quote.pdf")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        return answers.offer(token)
                .filter(offer -> offer.link() == LinkTarget.State.OPEN)
                .map(offer -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(offer.content().number() + ".pdf")
                                        .build()
                                        .toString())
                        .body(answers.document(offer)))
                .orElse(ResponseEntity.notFound().build());
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam QuoteAnswer.Kind answer,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String orderNumber,
            @RequestParam(defaultValue = "") String text,
            Locale locale) {
        try {
            String number = answers.answerByLink(
                    token,
                    new QuoteAnswer(answer, by.strip(), orderNumber.strip(), text.strip(), QuoteAnswer.Channel.LINK));
            return answered.done(TEXTS, answer, number, locale);
        } catch (Refused refused) {
            Optional<Offer> offer = answers.offer(token);
            return offer.filter(found -> found.link() == LinkTarget.State.OPEN)
                    .map(found -> open(
                            token,
                            found,
                            new Given(answer.name(), by, orderNumber, text),
                            refused.getMessage(),
                            HttpStatus.BAD_REQUEST))
                    .orElseGet(() -> closed(offer, locale));
        }
    }

    private ModelAndView open(String token, Offer offer, Given given, @Nullable String refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("answer", status);
        page.addObject("token", token);
        page.addObject("quote", offer.content());
        page.addObject("given", given);
        page.addObject("refusal", refusal);
        page.addObject("company", company.name());
        return page;
    }

    private ModelAndView closed(Optional<Offer> offer, Locale locale) {
        String number = offer.map(found -> found.content().number()).orElse("");
        return answered.closed(TEXTS, offer.map(Offer::link), number, locale);
    }
}
