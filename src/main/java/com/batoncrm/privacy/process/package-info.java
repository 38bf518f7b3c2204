/** The processes of personal data. */
@NullMarked
package com.batoncrm.privacy.process;

import org.jspecify.annotations.NullMarked;
