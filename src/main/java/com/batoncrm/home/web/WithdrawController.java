package com.batoncrm.home.web;

import com.batoncrm.engine.Refused;
import com.batoncrm.quote.QuoteService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button "Withdraw" of one's own quote. */
@Controller
class WithdrawController {

    private final QuoteService quotes;

    WithdrawController(QuoteService quotes) {
        this.quotes = quotes;
    }

    @PostMapping("/quotes/{number}/withdraw")
    String withdraw(@PathVariable String number, RedirectAttributes attributes) {
        try {
            quotes.askForWithdrawal(number);
            attributes.addFlashAttribute("withdrawn", number);
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/";
    }
}
