package com.batoncrm.onboarding.web;

import com.batoncrm.company.Company;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.AnsweredPage;
import com.batoncrm.mail.LinkTarget;
import com.batoncrm.onboarding.Invitations;
import com.batoncrm.onboarding.Invitations.Invitation;
import com.batoncrm.people.Dates;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link in an invitation: sets the password once. Looking changes nothing. */
@Controller
@RequestMapping("/password/{token}")
class PasswordController {

    private static final String TEXTS = "onboarding.password";

    private final Invitations invitations;
    private final AnsweredPage answered;
    private final Company company;
    private final MessageSource messages;

    PasswordController(Invitations invitations, AnsweredPage answered, Company company, MessageSource messages) {
        this.invitations = invitations;
        this.answered = answered;
        this.company = company;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Locale locale) {
        return shown(token, null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Locale locale) {
        try {
            invitations.setPassword(token, password, again);
            return done(invitations.find(token).orElseThrow(), locale);
        } catch (Refused refused) {
            return shown(token, refused.getMessage(), HttpStatus.BAD_REQUEST, locale);
        }
    }

    private ModelAndView shown(String token, @Nullable String refusal, HttpStatus status, Locale locale) {
        Optional<Invitation> invitation = invitations.find(token);
        return invitation
                .filter(found -> found.link() == LinkTarget.State.OPEN)
                .map(found -> open(token, found, refusal, status))
                .orElseGet(() -> answered.closed(TEXTS, invitation.map(Invitation::link), "", locale));
    }

    private ModelAndView open(String token, Invitation invitation, @Nullable String refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("password", status);
        page.addObject("token", token);
        page.addObject("account", invitation.account());
        page.addObject("start", Dates.text(invitation.employee().startsOn()));
        page.addObject("refusal", refusal);
        page.addObject("company", company.name());
        return page;
    }

    private ModelAndView done(Invitation invitation, Locale locale) {
        ModelAndView page = answered.plain(
                message(".done.title", locale),
                message(
                        invitation.works() ? ".done.now" : ".done.text",
                        locale,
                        invitation.account(),
                        Dates.text(invitation.employee().startsOn())),
                HttpStatus.OK);
        page.addObject("link", "/login");
        page.addObject("linkText", message(".done.where", locale));
        return page;
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(TEXTS + key, arguments, locale);
    }
}
