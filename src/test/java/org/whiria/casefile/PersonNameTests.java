package org.whiria.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whiria.casefile.tamariki.PersonName;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource({
        "Māia Tūroa, maia turoa",
        "MAIA TUUROA, maia turoa",
        "Ma\u0304ia  Tu\u0304roa, maia turoa",
        "Hēmi-John O’Brien, hemi john o brien",
        "Whaanau, whanau"
    })
    void isFoundWithoutRegardToMacronsDoubleVowelsAndCase(String written, String key) {
        assertThat(PersonName.key(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "unborn", "Unborn pēpi", "Baby", "Twin 1", "Not known", "Unnamed boy", "?"})
    void aWordInPlaceOfANameIsNobodys(String written) {
        assertThat(new PersonName(written, "Tūroa").namesSomebody()).isFalse();
        assertThat(new PersonName(written + " Māia", "").namesSomebody()).isTrue();
    }
}
