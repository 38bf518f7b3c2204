/** What Tasklist shows to everybody: the shared filters, and since when a task waits. */
@NullMarked
package com.batoncrm.engine.tasklist;

import org.jspecify.annotations.NullMarked;
