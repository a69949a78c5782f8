"""When and where an act was done, as told in short articles. 6 August 2025 was a Wednesday."""

from tests.reading.telling import claim_of, day_of, read

from diplograph.reading.read import Reader


def _where(reader: Reader, lang: str, text: str, predicate: str) -> str | None:
    reading = read(reader, lang, text)
    place = claim_of(reading, predicate).event.place
    return next((actor.name for actor in reading.actors if actor.key == place), None)


def test_a_weekday_in_the_lead_holds_for_the_statement_after_it(reader: Reader) -> None:
    english = (
        "France's foreign minister said on Monday that the talks were over.\n"
        "The ministry gave no details.\n"
        "France accused Iran of delaying the inspections."
    )
    assert day_of(reader, "en", english, "accuses") == "2025-08-04"
    indonesian = (
        "Menteri Luar Negeri Prancis mengatakan perundingan telah selesai, Senin (4/8).\n"
        "Kementerian itu tidak memberi rincian.\n"
        "Prancis menuduh Iran menunda inspeksi."
    )
    assert day_of(reader, "id", indonesian, "accuses") == "2025-08-04"


def test_a_day_after_what_an_act_is_about_is_the_day_of_the_act(reader: Reader) -> None:
    english = "Norway reached an agreement with Chile on sharing fishing grounds on Monday."
    assert day_of(reader, "en", english, "agrees") == "2025-08-04"
    indonesian = "Kementerian Luar Negeri Peru memanggil duta besar Chile terkait insiden di laut pada Senin."
    assert day_of(reader, "id", indonesian, "protests") == "2025-08-04"


def test_the_day_of_talks_is_not_the_day_of_the_praise_after_them(reader: Reader) -> None:
    english = "Norway said on Tuesday that the plan was ready.\nCanada praised Norway after a debate on Sunday in Oslo."
    assert day_of(reader, "en", english, "supports") == "2025-08-05"


def test_a_day_in_a_relative_clause_is_of_that_clause(reader: Reader) -> None:
    indonesian = (
        "Kanada mendesak Norwegia mendukung rencana perdamaian yang diluncurkan oleh Mesir pada 2002, kata juru bicara."
    )
    assert day_of(reader, "id", indonesian, "requests") is None
    english = "Canada urged Norway to back the peace plan, which was launched by the envoy in 2002, a spokesman said."
    assert day_of(reader, "en", english, "requests") is None


def test_a_day_that_closes_the_sentence_holds_for_all_of_it(reader: Reader) -> None:
    indonesian = "Iran mengecam Israel setelah serangan di Gaza, Senin (4/8)."
    assert day_of(reader, "id", indonesian, "accuses") == "2025-08-04"


def test_a_day_with_the_noun_of_another_act_is_not_taken(reader: Reader) -> None:
    english = (
        "Senegal buried the soldiers killed by an April 1 ambush.\nSenegal condemned Sudan over the April 1 ambush."
    )
    assert day_of(reader, "en", english, "accuses") is None


def test_what_was_done_before_has_not_the_day_of_the_news(reader: Reader) -> None:
    indonesian = (
        "Presiden Rusia berpidato pada Senin (4/8).\nRusia sebelumnya menuduh Ukraina melanggar gencatan senjata."
    )
    assert day_of(reader, "id", indonesian, "accuses") is None
    english = "The Russian president spoke on Monday.\nRussia has repeatedly accused Ukraine of breaking the truce."
    assert day_of(reader, "en", english, "accuses") is None


def test_background_of_a_year_has_not_the_day_of_the_news(reader: Reader) -> None:
    english = (
        "The Russian president spoke on Monday.\nIn 2014 the two countries fought in the east.\n"
        "Russia accused Ukraine of breaking the truce."
    )
    assert day_of(reader, "en", english, "accuses") is None


def test_of_two_acts_joined_by_and_each_has_its_own_day(reader: Reader) -> None:
    indonesian = "Menlu Rusia Sergei Lavrov bertemu Menlu Iran pada Senin (4/8) dan menuduh Ukraina pada Selasa (5/8)."
    assert day_of(reader, "id", indonesian, "accuses") == "2025-08-05"


def test_a_planned_visit_reads_a_weekday_as_the_next_one(reader: Reader) -> None:
    assert (
        day_of(reader, "en", "The Japanese prime minister will visit the Philippines on Monday.", "visits")
        == "2025-08-11"
    )
    assert (
        day_of(reader, "id", "Perdana Menteri Jepang akan berkunjung ke Filipina pada Senin.", "visits") == "2025-08-11"
    )


def test_what_is_joined_to_a_plan_is_planned_for_the_next_such_day(reader: Reader) -> None:
    indonesian = "Presiden Kenya akan mengunjungi Mesir dan bertemu Presiden Mesir pada Jumat."
    assert day_of(reader, "id", indonesian, "meets") == "2025-08-08"


def test_what_is_agreed_for_a_month_is_of_the_next_such_month(reader: Reader) -> None:
    indonesian = "Presiden Rusia Vladimir Putin dan Presiden AS Donald Trump sepakat untuk bertemu pada September."
    assert day_of(reader, "id", indonesian, "meets") == "2025-09"


def test_the_sentence_that_takes_up_the_lead_tells_its_day(reader: Reader) -> None:
    indonesian = (
        "Slovenia melarang perdagangan senjata dengan Israel.\n"
        "Slovenia adalah yang pertama di Eropa.\n"
        "Parlemen bersidang pada Jumat (1/8).\n"
        "Langkah tersebut diumumkan perdana menteri pada Kamis (31/7)."
    )
    assert day_of(reader, "id", indonesian, "sanctions") == "2025-07-31"


def test_a_meeting_of_other_people_is_another_meeting(reader: Reader) -> None:
    english = (
        "Russian Foreign Minister Sergei Lavrov met Turkish Foreign Minister Hakan Fidan on Friday.\n"
        "Few details were given.\nIn 2023 the talks had stalled.\n"
        "Russian President Vladimir Putin met Turkish President Recep Tayyip Erdogan."
    )
    reading = read(reader, "en", english)
    days = {claim.event.when.edtf if claim.event.when else None for claim in reading.claims}
    assert days == {"2025-08-01", None}


def test_the_place_of_a_visit_is_where_it_leads(reader: Reader) -> None:
    assert _where(reader, "en", "The Japanese prime minister arrived in Manila on Monday.", "visits") == "Manila"
    assert _where(reader, "en", "The Japanese prime minister concluded a visit to Qatar.", "visits") == "Qatar"


def test_talks_with_the_host_are_where_the_guest_has_come_to(reader: Reader) -> None:
    english = (
        "Japanese Foreign Minister Takeshi Iwaya arrived in Cairo on Monday.\n"
        "Iwaya held talks with Egyptian President Abdel Fattah al-Sisi."
    )
    assert _where(reader, "en", english, "meets") == "Cairo"


def test_a_city_after_a_building_is_a_place(reader: Reader) -> None:
    indonesian = "Presiden RI Prabowo Subianto bertemu Presiden Rusia Vladimir Putin di Istana Negara, Jakarta, Senin."
    assert _where(reader, "id", indonesian, "meets") == "Jakarta"


def test_what_talks_are_about_is_not_where_they_are(reader: Reader) -> None:
    indonesian = "Presiden Rusia Vladimir Putin bertemu Presiden Turki Recep Tayyip Erdogan membahas perang di Suriah."
    assert _where(reader, "id", indonesian, "meets") is None


def test_a_place_in_a_demand_is_not_where_it_is_made(reader: Reader) -> None:
    english = "The United States urged North Korea to close the reactor in Yongbyon."
    assert _where(reader, "en", english, "requests") is None
    assert (
        _where(reader, "en", "In Beijing, the United States urged North Korea to return to the talks.", "requests")
        == "Beijing"
    )


def test_a_place_before_a_time_is_a_place(reader: Reader) -> None:
    english = "UN envoy Geir Pedersen met Syrian Foreign Minister Asaad al-Shaibani in Damascus last week."
    assert _where(reader, "en", english, "meets") == "Damascus"


def test_a_place_that_opens_the_sentence_is_where_something_is_said(reader: Reader) -> None:
    english = (
        "Speaking at a news conference in Geneva on Thursday, UN envoy Geir Pedersen urged Syria to free prisoners."
    )
    assert _where(reader, "en", english, "requests") == "Geneva"


def test_what_is_said_on_a_day_to_be_planned_has_that_day(reader: Reader) -> None:
    english = "Germany said Monday it would send weapons to Ukraine."
    assert day_of(reader, "en", english, "aids") == "2025-08-04"


def test_ground_that_is_left_is_the_place(reader: Reader) -> None:
    assert _where(reader, "en", "Israeli troops withdrew from Lebanon in October.", "concedes") == "Lebanon"


def test_what_is_agreed_on_at_a_meeting_is_agreed_on_where_it_is(reader: Reader) -> None:
    indonesian = "Sudan dan Chad sepakat memperkokoh kerja sama dalam pertemuan bilateral di Khartoum, Rabu."
    assert _where(reader, "id", indonesian, "agrees") == "Khartoum"
    assert _where(reader, "en", "Sudan and Chad agreed to open a school in Khartoum.", "agrees") is None


def test_there_is_where_and_when_it_was_told_before(reader: Reader) -> None:
    text = "Norwegia menengahi perundingan Peru dan Chile di Oslo pada 4 Agustus 2025. Presiden Kenya bertemu di sana "
    told = [claim.event for claim in read(reader, "id", text + "dengan Presiden Peru.").claims]
    (met,) = [event for event in told if event.predicate == "meets"]
    assert met.place == next(event.place for event in told if event.predicate == "mediates") is not None
    assert met.when is not None
    assert met.when.edtf == "2025-08-04"


def test_what_there_is_was_not_where_it_was_told_before(reader: Reader) -> None:
    text = "Norway mediated between Peru and Chile in Oslo. Kenya warned Sudan there would be sanctions."
    assert _where(reader, "en", text, "threatens") is None
