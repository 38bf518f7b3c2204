/** Where the data lives: embedded PostgreSQL by default, and the engine's tables. */
@NullMarked
package com.batoncrm.engine.database;

import org.jspecify.annotations.NullMarked;
