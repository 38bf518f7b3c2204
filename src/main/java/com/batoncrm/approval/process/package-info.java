/** The process that collects the signatures. */
@NullMarked
package com.batoncrm.approval.process;

import org.jspecify.annotations.NullMarked;
