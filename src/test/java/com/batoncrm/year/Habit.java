package com.batoncrm.year;

import com.batoncrm.customer.CustomerKind;
import java.time.LocalDate;

/** What a kind of customer does about invoices and letters. */
enum Habit {
    /** Pays some days before the day, if there still are any. */
    EARLY {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.pays(claim, claim.dueOn.minusDays(2 + claim.debtor.chance.nextInt(5)), 0);
        }
    },
    /** Pays on the day. */
    ON_THE_DAY {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.pays(claim, claim.dueOn, 0);
        }
    },
    /** Pays what a reminder asks for, some days after it came. */
    AFTER_REMINDER {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() >= 2) {
                letter.items().forEach(item -> year.pays(item.claim(), year.in(2 + chance(letter, 4)), 0));
            }
        }
    },
    /** Pays when it gets expensive: the demand with its fee and interest. */
    AFTER_DEMAND {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() >= 4) {
                letter.items().forEach(item -> year.pays(item.claim(), year.in(1 + chance(letter, 5)), 0));
            }
        }
    },
    /** Pays half of it on the day, and the rest when he is reminded. */
    HALF_AND_HALF {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.paysPart(claim, claim.dueOn, claim.amount / 2);
        }

        @Override
        void getsLetter(Year year, Letter letter, String number) {
            AFTER_REMINDER.getsLetter(year, letter, number);
        }
    },
    /** Pays on the day and, because two people do it, once more three days later. */
    TWICE {
        @Override
        void getsInvoice(Year year, Claim claim) {
            if (claim.debtor.onAccount() < claim.open()) {
                year.paysTwice(claim, claim.dueOn);
            }
        }

        @Override
        void getsLetter(Year year, Letter letter, String number) {
            AFTER_REMINDER.getsLetter(year, letter, number);
        }
    },
    /** Forgets a few cents, which nobody asks for. */
    A_LITTLE_SHORT {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.pays(claim, claim.dueOn, -(1 + claim.debtor.chance.nextInt(90)));
        }

        @Override
        void getsLetter(Year year, Letter letter, String number) {
            AFTER_REMINDER.getsLetter(year, letter, number);
        }
    },
    /** Takes off a discount that nobody gave him, and pays it when he is reminded. */
    MUCH_TOO_LITTLE {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.paysPart(claim, claim.dueOn, claim.amount - claim.amount / 20);
        }

        @Override
        void getsLetter(Year year, Letter letter, String number) {
            AFTER_REMINDER.getsLetter(year, letter, number);
        }
    },
    /** Rounds up; what is too much stays on his account. */
    TOO_MUCH {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.pays(claim, claim.dueOn, 100 - claim.open() % 100 + 500);
        }
    },
    /** Pays everything in one sum, a week late, and names nothing. */
    ALL_IN_ONE {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.paysAll(claim.debtor, claim.dueOn.plusDays(8));
        }

        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() >= 4) {
                year.paysAll(letter.debtor(), year.in(3));
            }
        }
    },
    /** Lets somebody pay whom nobody knows, and who names nothing. */
    BY_A_STRANGER {
        @Override
        void getsInvoice(Year year, Claim claim) {
            year.letsAStrangerPay(claim, claim.dueOn.plusDays(2));
        }
    },
    /** Disputes what he is reminded of, and is right: it is credited. */
    DISPUTES_AND_WINS {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() == 2) {
                year.disputes(letter, number, true);
            }
        }
    },
    /** Disputes what he is reminded of, is wrong, and pays when he is asked again. */
    DISPUTES_AND_LOSES {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() == 2) {
                year.disputes(letter, number, false);
            } else {
                AFTER_DEMAND.getsLetter(year, letter, number);
            }
        }
    },
    /** Asks for three weeks more, and pays in time then. */
    ASKS_FOR_DELAY_AND_KEEPS_IT {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() == 2) {
                LocalDate until = year.in(21);
                year.asksForDelay(letter, number, until);
                letter.items().forEach(item -> year.pays(item.claim(), until.minusDays(3), 0));
            } else {
                AFTER_DEMAND.getsLetter(year, letter, number);
            }
        }
    },
    /** Asks for three weeks more, lets them pass, and pays when it is the last demand. */
    ASKS_FOR_DELAY_AND_BREAKS_IT {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() == 2) {
                year.asksForDelay(letter, number, year.in(21));
            } else if (letter.level() >= 5) {
                letter.items().forEach(item -> year.pays(item.claim(), year.in(4), 0));
            }
        }
    },
    /** Says that he has paid; the money comes a few days later. */
    SAYS_HE_HAS_PAID {
        @Override
        void getsLetter(Year year, Letter letter, String number) {
            if (letter.level() == 2) {
                year.saysHeHasPaid(letter, number);
            }
            if (letter.level() >= 2) {
                letter.items().forEach(item -> year.pays(item.claim(), year.in(5), 0));
            }
        }
    },
    /** Answers nothing and pays nothing, until an agreement on three parts is made with him, which he keeps. */
    PAYS_IN_PARTS_AT_LAST,
    /** As the one before, but pays the first part only. */
    BREAKS_OFF_HIS_PARTS,
    /** Answers nothing and pays nothing; it is written off. */
    NEVER_PAYS,
    /** Pays a month after it was written off. */
    PAYS_AFTER_WRITE_OFF,
    /** As he who never pays, but first nothing is delivered to him any more. */
    IS_STOPPED;

    void getsInvoice(Year year, Claim claim) {}

    void getsLetter(Year year, Letter letter, String number) {}

    private static int chance(Letter letter, int most) {
        return letter.debtor().chance.nextInt(most);
    }

    /** Every fourth customer is a consumer, every seventh a partner. */
    static CustomerKind kind(int index) {
        return index % 7 == 3 ? CustomerKind.PARTNER : index % 4 == 1 ? CustomerKind.CONSUMER : CustomerKind.COMPANY;
    }
}
