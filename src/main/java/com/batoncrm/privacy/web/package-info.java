/** The pages of personal data. */
@NullMarked
package com.batoncrm.privacy.web;

import org.jspecify.annotations.NullMarked;
