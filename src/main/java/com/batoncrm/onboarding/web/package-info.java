/** The page on which a new employee chooses his password. */
@NullMarked
package com.batoncrm.onboarding.web;

import org.jspecify.annotations.NullMarked;
