package com.batoncrm.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link WebTest} in a real Chromium: a test method takes {@link Windows} as its parameter and opens one for each
 * person. Without a Chromium such tests are skipped, with {@code -Dbaton.browser-tests=required} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
