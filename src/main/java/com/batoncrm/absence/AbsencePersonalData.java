package com.batoncrm.absence;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is away, and who stands in for whom. */
@Component
class AbsencePersonalData implements PersonalData {

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(of("absence")
                .shows("person", "first_day", "last_day", "substitute")
                .accounts("person", "substitute", "recorded_by"));
    }
}
