/** What contracts bring in: their instalments, the invoices for them, and the ledger of all that happens to the money. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "company",
            "audit",
            "mail",
            "customer",
            "catalog",
            "approval",
            "quote",
            "contract"
        })
package com.batoncrm.receivable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
