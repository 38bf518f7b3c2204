package com.batoncrm.people;

import java.time.LocalDate;

/**
 * What we are told of somebody who shall work for us, not looked at yet.
 *
 * @param privateEmail where to write to before the start; may be empty
 * @param department its id or name
 * @param manager number, account, e-mail address or whole name; empty for who has none
 * @param place empty where it does not matter
 */
public record NewEmployee(
        String name,
        String email,
        String privateEmail,
        String department,
        String position,
        String manager,
        String place,
        ContractType contract,
        LocalDate startsOn) {}
