package com.batoncrm.engine;

/**
 * Something to have in place before work begins. Steps run in the order of their {@code @Order}, each in a transaction
 * of its own that only one node at a time is in; each must leave alone what is there already.
 */
public interface StartUpStep {

    /** Orders: what accounts and models build on comes first, demo data last. */
    int IDENTITY = 10;

    int MODELS = 20;
    int FILTERS = 30;
    int DATA = 40;

    void run();
}
