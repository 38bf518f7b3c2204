/** What people and programs are told while the database is away. */
@NullMarked
package com.batoncrm.engine.outage;

import org.jspecify.annotations.NullMarked;
