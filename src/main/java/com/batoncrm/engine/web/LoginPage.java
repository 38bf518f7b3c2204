package com.batoncrm.engine.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login(@Nullable Principal person) {
        return person == null ? "login" : "redirect:/";
    }
}
