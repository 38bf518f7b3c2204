package com.batoncrm.engine.database;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Keeps tests from starting the database of users: {@link TestDatabaseContext} puts the real URL in this one's place. */
public class NoEmbeddedDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("spring.datasource.url", "jdbc:postgresql://set-by-each-test/");
    }
}
