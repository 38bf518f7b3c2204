package com.batoncrm.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An employee's particulars after they were looked at; {@code manager} is a number. */
record Profile(
        String name,
        String email,
        String privateEmail,
        String department,
        String position,
        @Nullable String manager,
        String place,
        ContractType contract,
        LocalDate startsOn) {}
