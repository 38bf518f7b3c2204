/** What mail does in the engine: the task for an undelivered mail, and the daily digest of waiting tasks. */
@NullMarked
package com.batoncrm.mail.process;

import org.jspecify.annotations.NullMarked;
