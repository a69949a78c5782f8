"""Which of the days in a sentence is that of an act told there. 6 August 2025 was a Wednesday."""

import pytest
from tests.reading.telling import first_day_of

from diplograph.reading.read import Reader

ENGLISH = [
    ("Vietnam's president will visit Laos on Sunday.", "visits", "2025-08-10"),
    ("Vietnam's president visited Laos on Sunday.", "visits", "2025-08-03"),
    ("Vietnam's president is scheduled to arrive in Laos on Thursday.", "visits", "2025-08-07"),
    ("Vietnam's president arrived in Laos on Thursday.", "visits", "2025-07-31"),
    ("Australia and Fiji are to sign a security treaty on Monday.", "signs", "2025-08-11"),
    ("Canada's foreign minister plans to meet the Cuban foreign minister on Saturday.", "meets", "2025-08-09"),
    ("Canada's foreign minister said on Monday he would meet the Cuban foreign minister on Saturday.",
     "meets", "2025-08-09"),
    ("Canada's foreign minister said he met the Cuban foreign minister on Saturday.", "meets", "2025-08-02"),
    ("Armenia will free two Azerbaijani soldiers on Wednesday.", "concedes", "2025-08-06"),
    ("Denmark is expected to recognise Palestine next Tuesday.", "recognizes", "2025-08-12"),
    ("Denmark announced Tuesday that it will recognise Palestine on September 21.", "recognizes", "2025-09-21"),
    (("Egypt's foreign minister yesterday met his Ethiopian counterpart in Cairo, the Egyptian ministry "
     "said."), "meets", "2025-08-05"),
    ("Tomorrow, Egypt's foreign minister will meet the Ethiopian foreign minister.", "meets", "2025-08-07"),
    ("Egypt's foreign minister will meet the Ethiopian foreign minister later this week.", "meets", None),
    ("Egypt's foreign minister met the Ethiopian foreign minister this week.", "meets", None),
    ("Egypt's foreign minister met the Ethiopian foreign minister this morning.", "meets", "2025-08-06"),
    ("Egypt today condemned Ethiopia for filling the dam.", "accuses", "2025-08-06"),
    ("Egypt's foreign minister met the Ethiopian foreign minister the day before yesterday.", "meets", "2025-08-04"),
    ("TALLINN, Aug 4 - Estonia expelled a Russian diplomat, the foreign ministry said.", "sanctions", "2025-08-04"),
    ("TALLINN, 5 August 2025 (BNS) - Estonia accused Russia of jamming signals.", "accuses", "2025-08-05"),
    ("HANOI, Tuesday (VNA) -- Vietnam protested to China over the rig.", "protests", "2025-08-05"),
    ("Syrian forces shelled a Turkish post on Saturday, Turkey's defence ministry said on Sunday.",
     "attacks", "2025-08-02"),
    (("Turkey's defence ministry said on Sunday that Syrian forces had shelled a Turkish post on "
     "Saturday."), "attacks", "2025-08-02"),
    ("Turkey's defence ministry said on Sunday that Syrian forces had shelled a Turkish post.", "attacks", None),
    ("Syrian forces shelled a Turkish post in the north, Turkey's defence ministry said on Sunday.", "attacks", None),
    (("India's foreign ministry said on Monday that Pakistan had released 12 Indian fishermen last "
     "month."), "concedes", "2025-07"),
    ("Pakistan's president said Tuesday that India should reopen the border.", "requests", "2025-08-05"),
    ("Pakistan will send rice to Nepal in September, its prime minister said on Monday.", "aids", "2025-09"),
    ("Greece's prime minister said on Friday that Greece rejected the Turkish offer.", "rejects", "2025-08-01"),
    (("At the summit in Jakarta on Monday, Malaysia's prime minister urged Myanmar to hold elections in "
     "December."), "requests", "2025-08-04"),
    (("Malaysia's prime minister met the Thai prime minister on Monday, two days after Thai troops "
     "attacked a Cambodian village."), "meets", "2025-08-04"),
    (("Malaysia's prime minister met the Thai prime minister on Monday and will travel to Cambodia on "
     "Friday."), "meets", "2025-08-04"),
    (("Malaysia's prime minister met the Thai prime minister on Monday and will travel to Cambodia on "
     "Friday."), "visits", "2025-08-08"),
    ("Uganda closed its border with Rwanda on Sunday after Rwanda accused Uganda of spying on Saturday.",
     "accuses", "2025-08-02"),
    ("Uganda closed its border with Rwanda on Sunday after Rwanda accused Uganda of spying on Saturday.",
     "coerces", "2025-08-03"),
    ("Rwanda, which expelled the Ugandan envoy in May, accused Uganda of spying on Tuesday.", "accuses", "2025-08-05"),
    (("Mali recalled its ambassador from France on Tuesday over remarks the French president made on "
     "Sunday."), "protests", "2025-08-05"),
    ("The treaty that Peru and Bolivia signed in 2003 lapsed on Monday.", "signs", "2003"),
    ("Burundi on Monday welcomed Rwanda's decision last month to free 40 soldiers.", "supports", "2025-08-04"),
    ("Monday's attack by Houthi fighters on Israel killed two people.", "attacks", "2025-08-04"),
    ("Sunday's meeting between the Qatari emir and the Saudi crown prince lasted an hour.", "meets", "2025-08-03"),
    ("Russia's invasion of Ukraine in February 2022 pushed up prices.", "attacks", "2022-02"),
    ("Last month's visit by the Iraqi president to Jordan brought no deal.", "visits", "2025-07"),
    ("The January 2020 US strike on Iran came before the election.", "attacks", "2020-01"),
    ("Thailand and Laos will hold joint drills from 11 to 15 August.", "cooperates", "2025-08-11"),
    ("Thailand and Laos held joint drills on July 21-25.", "cooperates", "2025-07-21"),
    ("The Georgian prime minister visited Armenia from Friday to Sunday.", "visits", "2025-08-01"),
    ("Zambia and Angola held talks on Monday, with Zambia accusing Angola of blocking trade.", "accuses", "2025-08-04"),
    ("Norway's king, who visited Chile in March, praised Peru.", "supports", None),
    ("Chad asked France to remove the soldiers it sent in 2018.", "requests", None),
    ("Bahrain welcomed an agreement that Qatar and Egypt signed on Sunday.", "supports", None),
    ("Bahrain welcomed an agreement that Qatar and Egypt signed on Sunday.", "signs", "2025-08-03"),
    (("Ahead of a visit by the Indian prime minister on Friday, Nepal accused India of moving border "
     "posts."), "accuses", None),
    (("Ahead of Friday's visit by the Indian prime minister to Nepal, Nepal accused India of moving "
     "border posts."), "accuses", None),
    ("Speaking ahead of Friday's election, Moldova's president accused Russia of meddling.", "accuses", None),
    ("Since Monday's attack, Israel has bombed Lebanon twice.", "attacks", None),
    ("Until last month, Malta refused to recognise Palestine.", "rejects", None),
    ("Malta will sanction Belarus if it does not free the sailors by Friday.", "sanctions", None),
    ("Malta arrested a Libyan captain on the night of July 30.", "coerces", "2025-07-30"),
    ("Malta arrested a Libyan captain overnight.", "coerces", None),
    ("Rwandan troops entered Congo at the end of July and attacked Congolese troops on August 2.",
     "attacks", "2025-08-02"),
    ("On Saturday Rwanda attacked Congo, and on Sunday Congo expelled the Rwandan ambassador.",
     "sanctions", "2025-08-03"),
    ("On Saturday Rwanda attacked Congo, and on Sunday Congo expelled the Rwandan ambassador.",
     "attacks", "2025-08-02"),
    (("WARSAW, Aug 5 (Reuters) - Poland will expel two Belarusian diplomats, its foreign minister said "
     "on Tuesday, after Belarus detained a Polish monk in July."), "coerces", "2025-07"),
    ("WARSAW, Aug 5 (Reuters) - Poland accused Belarus of detaining a monk in July.", "accuses", "2025-08-05"),
    ("Jordan's king flew to Paris on Monday, where he met French President Emmanuel Macron.", "meets", "2025-08-04"),
    ("Jordan's king will fly to Paris on Monday, where he is to meet French President Emmanuel Macron.",
     "meets", "2025-08-11"),
    ("Saudi Arabia and Iran, which restored ties in March 2023, condemned Israel on Sunday.", "accuses", "2025-08-03"),
    ("Saudi Arabia and Iran, which restored ties in March 2023, condemned Israel.", "accuses", None),
    ("Three days before the vote on Sunday, Nepal accused China of meddling.", "accuses", "2025-07-31"),
    ("Latvia banned Russian trucks from Monday.", "sanctions", "2025-08-04"),
    ("Latvia has banned Russian trucks since last year.", "sanctions", "2024"),
    ("Latvia's ban on Russian trucks took effect on July 15.", "sanctions", "2025-07-15"),
    ("Mexican President Claudia Sheinbaum told reporters Tuesday that Mexico rejects the US plan.",
     "rejects", "2025-08-05"),
    ('"We reject the US plan," Mexican President Claudia Sheinbaum told reporters on Tuesday.',
     "rejects", "2025-08-05"),
    ("Between May and July, Ethiopia expelled six Eritrean diplomats.", "sanctions", "2025-05"),
    ("Ethiopia expelled six Eritrean diplomats in the first week of July.", "sanctions", "2025-07"),
    ("Ethiopia expelled six Eritrean diplomats at the end of last year.", "sanctions", "2024"),
    ("In the past two months Ethiopia has expelled six Eritrean diplomats.", "sanctions", None),
    ("The presidents of Ethiopia and Eritrea will meet for the third time this year.", "meets", "2025"),
    (("The presidents of Ethiopia and Eritrea, who last met in Asmara in 2022, will hold talks in Doha "
     "on Friday."), "meets", "2025-08-08"),
    ("Italy's foreign minister spoke by phone with his Libyan counterpart late on Monday.", "calls", "2025-08-04"),
    (("Italy's foreign minister spoke by phone with his Libyan counterpart on Monday, the ministry said "
     "on Tuesday."), "calls", "2025-08-04"),
    (("Italy's foreign minister spoke by phone with his Libyan counterpart, the ministry said on "
     "Tuesday."), "calls", "2025-08-05"),
    ("Sweden praised Turkey's decision on Friday to free the journalist.", "supports", None),
    ("Turkey's decision on Friday to expel the Swedish envoy angered Stockholm.", "sanctions", "2025-08-01"),
    ("On the eve of his visit to Japan on Thursday, the Australian prime minister criticised China.", "accuses", None),
    ("Syria on Monday handed over to Lebanon two men it had arrested in June.", "coerces", "2025-06"),
    ("Syria and Lebanon agreed on Monday that they would reopen the crossing in October.", "agrees", "2025-08-04"),
    ("The Philippines on July 31 filed a protest with China over the collision a day earlier.",
     "protests", "2025-07-31"),
    ("Peru's congress had asked Chile in May to extradite the general.", "requests", "2025-05"),
]  # fmt: skip

INDONESIAN = [
    ("Presiden Vietnam akan mengunjungi Laos pada Minggu.", "visits", "2025-08-10"),
    ("Presiden Vietnam mengunjungi Laos pada Minggu.", "visits", "2025-08-03"),
    ("Presiden Vietnam dijadwalkan bertolak ke Laos, Kamis.", "visits", "2025-08-07"),
    ("Presiden Vietnam tiba di Laos, Kamis.", "visits", "2025-07-31"),
    ("Australia dan Fiji akan menandatangani perjanjian keamanan hari Senin.", "signs", "2025-08-11"),
    ("Menteri Luar Negeri Kanada berencana bertemu Menteri Luar Negeri Kuba pada Sabtu.", "meets", "2025-08-09"),
    ("Menteri Luar Negeri Kanada, Senin, mengatakan akan bertemu Menteri Luar Negeri Kuba pada Sabtu.",
     "meets", "2025-08-09"),
    ("Armenia akan membebaskan dua tentara Azerbaijan hari ini.", "concedes", "2025-08-06"),
    ("Denmark mengumumkan pada Selasa bahwa Denmark akan mengakui Palestina pada 21 September.",
     "recognizes", "2025-09-21"),
    ("Menteri Luar Negeri Mesir kemarin bertemu Menteri Luar Negeri Ethiopia di Kairo.", "meets", "2025-08-05"),
    ("Besok, Menteri Luar Negeri Mesir akan bertemu Menteri Luar Negeri Ethiopia.", "meets", "2025-08-07"),
    ("Menteri Luar Negeri Mesir akan bertemu Menteri Luar Negeri Ethiopia pekan ini.", "meets", None),
    ("Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Ethiopia pagi tadi.", "meets", "2025-08-06"),
    ("Mesir hari ini mengecam Ethiopia karena mengisi bendungan itu.", "accuses", "2025-08-06"),
    ("Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Ethiopia lusa.", "meets", "2025-08-08"),
    ("Menteri Luar Negeri Mesir bertemu Menteri Luar Negeri Ethiopia semalam.", "meets", "2025-08-05"),
    ("Tallinn, 4/8 (ANTARA) - Estonia mengusir seorang diplomat Rusia, kata Kementerian Luar Negeri.",
     "sanctions", "2025-08-04"),
    ("Tallinn (ANTARA) - Estonia menuduh Rusia mengacaukan sinyal, kata jubir pemerintah, Selasa.",
     "accuses", "2025-08-05"),
    ("Hanoi, Selasa (VNA) - Vietnam memprotes China soal anjungan itu.", "protests", "2025-08-05"),
    ("Pasukan Suriah menembaki pos Turki pada Sabtu, kata Kementerian Pertahanan Turki pada Minggu.",
     "attacks", "2025-08-02"),
    ("Kementerian Pertahanan Turki, Minggu, mengatakan pasukan Suriah menembaki pos Turki pada Sabtu.",
     "attacks", "2025-08-02"),
    ("Pasukan Suriah menembaki pos Turki di utara, kata Kementerian Pertahanan Turki, Minggu.", "attacks", None),
    (("Kementerian Luar Negeri India mengatakan pada Senin bahwa Pakistan membebaskan 12 nelayan India "
     "bulan lalu."), "concedes", "2025-07"),
    ("Presiden Pakistan pada Selasa mengatakan India harus membuka perbatasan.", "requests", "2025-08-05"),
    ("Pakistan akan mengirim beras ke Nepal pada September, kata perdana menterinya, Senin.", "aids", "2025-09"),
    ("Yunani menolak tawaran Turki, kata Perdana Menteri Yunani pada Jumat (1/8).", "rejects", "2025-08-01"),
    (("Dalam KTT di Jakarta pada Senin, Perdana Menteri Malaysia mendesak Myanmar menggelar pemilu pada "
     "Desember."), "requests", "2025-08-04"),
    (("Perdana Menteri Malaysia bertemu Perdana Menteri Thailand pada Senin, dua hari setelah pasukan "
     "Thailand menyerang desa Kamboja."), "meets", "2025-08-04"),
    (("Perdana Menteri Malaysia bertemu Perdana Menteri Thailand pada Senin, dua hari setelah pasukan "
     "Thailand menyerang desa Kamboja."), "attacks", "2025-08-02"),
    (("Perdana Menteri Malaysia bertemu Perdana Menteri Thailand pada Senin dan akan bertolak ke Kamboja "
     "pada Jumat."), "visits", "2025-08-08"),
    (("Uganda menutup perbatasan dengan Rwanda pada Minggu setelah Rwanda menuduh Uganda melakukan "
     "spionase pada Sabtu."), "accuses", "2025-08-02"),
    (("Uganda menutup perbatasan dengan Rwanda pada Minggu setelah Rwanda menuduh Uganda melakukan "
     "spionase pada Sabtu."), "coerces", "2025-08-03"),
    ("Rwanda, yang mengusir utusan Uganda pada Mei, menuduh Uganda melakukan spionase pada Selasa.",
     "accuses", "2025-08-05"),
    (("Mali memanggil pulang duta besarnya dari Prancis pada Selasa terkait ucapan Presiden Prancis pada "
     "Minggu."), "protests", "2025-08-05"),
    ("Perjanjian yang ditandatangani Peru dan Bolivia pada 2003 berakhir pada Senin.", "signs", "2003"),
    ("Burundi pada Senin menyambut baik keputusan Rwanda bulan lalu untuk membebaskan 40 tentara.",
     "supports", "2025-08-04"),
    ("Serangan Houthi ke Israel pada Senin menewaskan dua orang.", "attacks", "2025-08-04"),
    ("Serangan Senin oleh pasukan Rusia terhadap Ukraina menewaskan dua orang.", "attacks", "2025-08-04"),
    ("Pertemuan Presiden Qatar dengan Putra Mahkota Arab Saudi, Minggu, berlangsung satu jam.", "meets", "2025-08-03"),
    ("Jerman mengecam Rusia atas serangan pada Senin terhadap Ukraina.", "accuses", None),
    ("Invasi Rusia ke Ukraina pada Februari 2022 mendorong kenaikan harga.", "attacks", "2022-02"),
    ("Kunjungan Presiden Irak ke Yordania bulan lalu tidak membawa hasil.", "visits", "2025-07"),
    ("Thailand dan Laos akan menggelar latihan bersama pada 11-15 Agustus.", "cooperates", "2025-08-11"),
    ("Thailand dan Laos menggelar latihan bersama pada 21 sampai 25 Juli.", "cooperates", "2025-07-21"),
    ("Perdana Menteri Georgia mengunjungi Armenia dari Jumat hingga Minggu.", "visits", "2025-08-01"),
    ("Jepang memprotes China pada 30 Juli lalu.", "protests", "2025-07-30"),
    ("Jepang akan memulangkan lima nelayan China pada tanggal 20 mendatang.", "concedes", "2025-08-20"),
    ("Sejak awal tahun ini Jepang menahan lima kapal China.", "coerces", "2025"),
    (("BUDAPEST - Hungaria menuduh Ukraina memutus pasokan gas, kata menteri luar negerinya, Jumat "
     "(1/8)."), "accuses", "2025-08-01"),
    ("Raja Norwegia, yang mengunjungi Chile pada Maret, memuji Peru.", "supports", None),
    ("Chad meminta Prancis menarik tentara yang dikirim pada 2018.", "requests", None),
    ("Bahrain menyambut baik perjanjian yang ditandatangani Qatar dan Mesir pada Minggu.", "supports", None),
    ("Bahrain menyambut baik perjanjian yang ditandatangani Qatar dan Mesir pada Minggu.", "signs", "2025-08-03"),
    (("Menjelang kunjungan Perdana Menteri India pada Jumat, Nepal menuduh India menggeser tugu "
     "perbatasan."), "accuses", None),
    ("Menjelang pemilu pada Jumat, Presiden Moldova menuduh Rusia ikut campur.", "accuses", None),
    ("Sejak serangan pada Senin, Israel sudah dua kali mengebom Lebanon.", "attacks", None),
    ("Hingga bulan lalu, Malta menolak mengakui Palestina.", "rejects", None),
    ("Malta menahan kapten Libya pada 30 Juli malam.", "coerces", "2025-07-30"),
    ("Pasukan Rwanda masuk ke Kongo pada akhir Juli dan menyerang pasukan Kongo pada 2 Agustus.",
     "attacks", "2025-08-02"),
    ("Pada Sabtu Rwanda menyerang Kongo, dan pada Minggu Kongo mengusir duta besar Rwanda.", "sanctions", "2025-08-03"),
    ("Pada Sabtu Rwanda menyerang Kongo, dan pada Minggu Kongo mengusir duta besar Rwanda.", "attacks", "2025-08-02"),
    ("Indonesia dan Fiji akan bertemu di Suva pada Rabu pekan depan.", "meets", "2025-08-13"),
    ("Indonesia menolak usulan Fiji pada pertengahan Juli lalu.", "rejects", "2025-07"),
    (("Indonesia dan Fiji sepakat membuka penerbangan langsung mulai 1 Oktober 2025, kata menteri "
     "perhubungan di Jakarta, Selasa."), "agrees", "2025-08-05"),
    (("Menteri Luar Negeri Fiji bertolak ke Jakarta, Selasa, untuk bertemu Menteri Luar Negeri Indonesia "
     "keesokan harinya."), "meets", "2025-08-06"),
    (("WARSAWA, Selasa - Polandia akan mengusir dua diplomat Belarus setelah Belarus menahan biarawan "
     "Polandia pada Juli."), "coerces", "2025-07"),
    ("Raja Yordania bertolak ke Paris pada Senin dan bertemu Presiden Prancis Emmanuel Macron.", "meets", "2025-08-04"),
    ("Arab Saudi dan Iran, yang memulihkan hubungan pada Maret 2023, mengecam Israel pada Minggu.",
     "accuses", "2025-08-03"),
    ("Arab Saudi dan Iran, yang memulihkan hubungan pada Maret 2023, mengecam Israel.", "accuses", None),
    (('"Kami menolak rencana Amerika Serikat," kata Presiden Meksiko Claudia Sheinbaum kepada wartawan, '
     "Selasa."), "rejects", "2025-08-05"),
    ("Meksiko menolak rencana Amerika Serikat dalam surat tertanggal 28 Juli.", "rejects", "2025-07-28"),
    ("Ethiopia dan Eritrea berperang dari 1998 hingga 2000.", "attacks", "1998-01-01"),
    ("Antara Mei dan Juli, Ethiopia mengusir enam diplomat Eritrea.", "sanctions", "2025-05"),
    ("Ethiopia mengusir enam diplomat Eritrea pada pekan pertama Juli.", "sanctions", "2025-07"),
    ("Ethiopia mengusir enam diplomat Eritrea pada akhir tahun lalu.", "sanctions", "2024"),
    ("Dalam dua bulan terakhir Ethiopia mengusir enam diplomat Eritrea.", "sanctions", None),
    (("Presiden Ethiopia dan Presiden Eritrea, yang terakhir bertemu di Asmara pada 2022, akan berunding "
     "di Doha pada Jumat."), "negotiates", "2025-08-08"),
    ("Menteri Luar Negeri Italia menelepon Menteri Luar Negeri Libya pada Senin malam.", "calls", "2025-08-04"),
    (("Menteri Luar Negeri Italia menelepon Menteri Luar Negeri Libya pada Senin, kata kementerian itu, "
     "Selasa."), "calls", "2025-08-04"),
    ("Menteri Luar Negeri Italia menelepon Menteri Luar Negeri Libya, kata kementerian itu, Selasa.",
     "calls", "2025-08-05"),
    ("Keputusan Turki pada Jumat untuk mengusir utusan Swedia membuat Stockholm marah.", "sanctions", "2025-08-01"),
    ("Filipina pada 31 Juli melayangkan protes kepada China atas tabrakan sehari sebelumnya.",
     "protests", "2025-07-31"),
    ("Parlemen Peru pada Mei lalu meminta Chile mengekstradisi jenderal itu.", "requests", "2025-05"),
    ("Pakistan mengecam India, Selasa (5/8/2025), karena menutup bendungan pekan lalu.", "accuses", "2025-08-05"),
    ("Pakistan, Selasa (5/8/2025), mengecam India yang menutup bendungan pada Minggu (3/8/2025).",
     "accuses", "2025-08-05"),
    ("Presiden Prabowo Subianto akan bertemu Presiden Rusia Vladimir Putin di Moskow, Kamis (7/8).",
     "meets", "2025-08-07"),
    (("Pada hari kedua kunjungannya, Selasa, Presiden Prabowo Subianto bertemu Presiden Rusia Vladimir "
     "Putin."), "meets", "2025-08-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "day"), ENGLISH)
def test_english_days_of_clauses(reader: Reader, text: str, predicate: str, day: str | None) -> None:
    assert first_day_of(reader, "en", text, predicate) == day


@pytest.mark.parametrize(("text", "predicate", "day"), INDONESIAN)
def test_indonesian_days_of_clauses(reader: Reader, text: str, predicate: str, day: str | None) -> None:
    assert first_day_of(reader, "id", text, predicate) == day
