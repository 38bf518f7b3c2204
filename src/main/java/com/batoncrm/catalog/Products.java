package com.batoncrm.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The products. */
interface Products extends Repository<Product, Long> {

    Product save(Product product);

    Optional<Product> findByCode(String code);

    List<Product> findByActiveTrueOrderBySeriesAscNameAsc();
}
