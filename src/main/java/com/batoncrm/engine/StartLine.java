package com.batoncrm.engine;

/** A line of what a start prints, such as "Database: embedded PostgreSQL in /home/me/.baton". */
public record StartLine(String label, String text) {}
