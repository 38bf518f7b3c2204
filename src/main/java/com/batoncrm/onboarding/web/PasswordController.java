package com.batoncrm.onboarding.web;

import com.batoncrm.company.Company;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.LinkTarget;
import com.batoncrm.onboarding.Dates;
import com.batoncrm.onboarding.Invitations;
import com.batoncrm.onboarding.Invitations.Invitation;
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

    private final Invitations invitations;
    private final Company company;
    private final MessageSource messages;

    PasswordController(Invitations invitations, Company company, MessageSource messages) {
        this.invitations = invitations;
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
            String account = invitations.setPassword(token, password, again);
            return page(
                    message("onboarding.password.done.title", locale),
                    message("onboarding.password.done.text", locale, account),
                    HttpStatus.OK);
        } catch (Refused refused) {
            return shown(token, refused.getMessage(), HttpStatus.BAD_REQUEST, locale);
        }
    }

    private ModelAndView shown(String token, @Nullable String refusal, HttpStatus status, Locale locale) {
        Optional<Invitation> invitation = invitations.find(token);
        return invitation
                .filter(found -> found.link() == LinkTarget.State.OPEN)
                .map(found -> open(token, found, refusal, status))
                .orElseGet(() -> closed(invitation, locale));
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

    private ModelAndView closed(Optional<Invitation> invitation, Locale locale) {
        return page(
                message("onboarding.password.closed.title", locale),
                invitation
                        .map(found -> message("onboarding.password.closed." + found.link(), locale))
                        .orElseGet(() -> message("onboarding.password.closed.unknown", locale)),
                invitation.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }

    private ModelAndView page(String title, String text, HttpStatus status) {
        ModelAndView page = new ModelAndView("answered", status);
        page.addObject("title", title);
        page.addObject("text", text);
        page.addObject("company", company.name());
        return page;
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
