package com.batoncrm.quote;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All frozen versions. */
interface QuoteVersions extends Repository<QuoteVersion, QuoteVersion.Key> {

    QuoteVersion save(QuoteVersion version);

    Optional<QuoteVersion> findById(QuoteVersion.Key key);
}
