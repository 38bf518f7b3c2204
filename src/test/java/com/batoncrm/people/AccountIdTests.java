package com.batoncrm.people;

import static java.lang.Character.UnicodeScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.BatonTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Ids of accounts for names in any script. */
@BatonTest
class AccountIdTests {

    /** Ten ways to write, Japanese with two scripts: ten given names and ten family names each. */
    private static final String NAMES = """
            Jürgen Zoë Günther Björn Käthe Øyvind Łukasz Šárka José Ægir | Groß Müller Weiß Ångström Nuñez Dvořák Żak Lefèvre O'Brien Strauß
            Иван Ольга Сергей Юлия Пётр Жанна Щука Эмма Фёдор Яна | Иванов Хрущёв Чайка Шмидт Цветков Ёлкин Ыйский Юрьев Ягода Жуков
            Γιώργος Ελένη Νίκος Άννα Χρήστος Ψαρός Ωραία Θεοδώρα Ξένια Φώτης | Παπάς Αγγέλου Ευσταθίου Ιωάννου Ψάλτης Μπάρμπας Ντίνος Γκίκας Ουζούνης Ρήγας
            小明 丽 伟 芳 娜 敏 静 强 磊 军 | 王 李 张 刘 陈 杨 赵 黄 周 吴
            さくら ゆい はると そうた みお ひな あおい れん ゆうと りこ | サトウ スズキ タカハシ タナカ ワタナベ イトウ ヤマモト ナカムラ コバヤシ カトウ
            민준 서연 지훈 하은 도윤 지우 예준 수아 시우 지민 | 김 이 박 최 정 강 조 윤 장 임
            محمد فاطمة علي زينب حسن مريم يوسف خديجة عمر ليلى | الحسن الخطيب حداد نجار صباغ منصور قاسم شاهين درويش بكر
            דוד שרה משה רחל יעקב לאה יוסף חנה אברהם מרים | כהן לוי מזרחי פרץ ביטון דהן אברהמי פרידמן מלכה אזולאי
            अमित प्रिया राहुल अंजलि विकास नेहा सुनील पूजा राजेश कविता | शर्मा वर्मा गुप्ता सिंह कुमार यादव मिश्रा जोशी पटेल मेहता
            สมชาย สมหญิง วิชัย มาลี ประเสริฐ สุดา อนันต์ กมล พิมพ์ ธนา | ใจดี สุขใจ ทองดี ศรีสุข แก้วใส บุญมา วงศ์ไทย จันทร์ พงษ์ รักไทย
            """;

    @Autowired
    private EmployeeService employees;

    @Autowired
    private EmployeeFixtures fixtures;

    @Autowired
    private TransactionTemplate transaction;

    /** What the engine takes as the id of an account. */
    @Value("${camunda.bpm.generic-properties.properties.general-resource-whitelist-pattern}")
    private String allowed = "";

    @ParameterizedTest
    @CsvSource({
        "Jürgen Groß, juergen.gross",
        "Zoë Lefèvre, zoe.lefevre",
        "王 小明, wang.xiao.ming",
        "Иван Щукин, ivan.sukin",
        "Γιώργος Παπάς, giorgos.papas",
        "Mary-Ann O’Brien, mary.ann.obrien",
        "  Anna   Neumann , anna.neumann",
        "Dr. Anna Neumann, dr.anna.neumann",
    })
    void aNameIsWrittenInLatinLetters(String name, String id) {
        assertThat(AccountIds.plain(name)).isEqualTo(id);
    }

    @Test
    void aThousandNamesOfTenScriptsGetAThousandIds() {
        List<String> names = names();
        assertThat(names).hasSize(1000).doesNotHaveDuplicates();
        assertThat(scripts(names))
                .contains(LATIN, CYRILLIC, GREEK, HAN, HIRAGANA, KATAKANA, HANGUL, ARABIC, HEBREW, DEVANAGARI, THAI);
        transaction.executeWithoutResult(status -> {
            Set<String> ids = new HashSet<>();
            for (String name : names) {
                Employee employee = employees.hire(fixtures.told(name, ""));
                String id = employees.reserveAccount(employee.number());
                assertThat(employees.get(employee.number()).name()).isEqualTo(name);
                assertThat(id)
                        .as(name)
                        .matches("[a-z]+(\\.[a-z]+)*\\d*")
                        .matches(allowed)
                        .hasSizeLessThan(50);
                assertThat(ids.add(id)).as(id + " for " + name).isTrue();
            }
            status.setRollbackOnly();
        });
    }

    private static Set<Character.UnicodeScript> scripts(List<String> names) {
        return names.stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toSet());
    }

    @Test
    void whoIsCalledAsSomebodyElseOrAsAGroupGetsANumber() {
        Employee first = employees.hire(fixtures.told("Sofie Doppel", ""));
        Employee second = employees.hire(fixtures.told("Sofie Doppel", ""));
        assertThat(employees.reserveAccount(first.number())).isEqualTo("sofie.doppel");
        assertThat(employees.reserveAccount(second.number())).isEqualTo("sofie.doppel2");
        assertThat(employees.reserveAccount(first.number())).isEqualTo("sofie.doppel");
        Employee sales = employees.hire(fixtures.told("Sales", ""));
        assertThat(employees.reserveAccount(sales.number())).isEqualTo("sales3");
    }

    @Test
    void aNameThatNobodyCanWriteSoGetsTheNumber() {
        Employee employee = employees.hire(fixtures.told("𖼀𖼁 𖼂", ""));
        assertThat(employees.reserveAccount(employee.number()))
                .isEqualTo(employee.number().toLowerCase(Locale.ROOT));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        NAMES.lines().forEach(line -> {
            String[] parts = line.split("\\|");
            for (String given : parts[0].strip().split(" ")) {
                for (String family : parts[1].strip().split(" ")) {
                    names.add(given + " " + family);
                }
            }
        });
        return names;
    }
}
