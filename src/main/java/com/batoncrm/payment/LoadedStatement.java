package com.batoncrm.payment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A statement that was loaded.
 *
 * @param added payments that were new
 * @param known those that an earlier file had brought
 * @param ours lines about money that was not paid to us
 * @param takenBack earlier payments that the bank took back
 * @param complete false where loading was interrupted: loading the file again goes on
 * @param loadedBy a person's id
 */
public record LoadedStatement(
        String fileName,
        LocalDate firstDay,
        LocalDate lastDay,
        int added,
        int known,
        int ours,
        int takenBack,
        boolean complete,
        String loadedBy,
        Instant loadedAt) {}
