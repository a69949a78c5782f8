"""Times in news prose. 4 October 2019 was a Friday; 2019-10-01 a Tuesday. `past|future` where the two differ."""

from datetime import date
from pathlib import Path

import pytest

from diplograph.domain.times import Precision, When
from diplograph.errors import TableError, UnknownLanguage
from diplograph.languages.calendar import Calendar, TimeMention
from diplograph.languages.dating import RULES
from diplograph.languages.phrases import Phrases

FRIDAY = "2019-10-04"

INDONESIAN = [
    # printed in full
    ("Perjanjian diteken 4 Oktober 2019.", FRIDAY, ["4 Oktober 2019 = 2019-10-04"]),
    ("Perjanjian diteken 4 Oktober 2019.", None, ["4 Oktober 2019 = 2019-10-04"]),
    ("Diperbarui 04.10.2019 oleh redaksi.", None, ["04.10.2019 = 2019-10-04"]),
    ("Surat tertanggal 4/10/2019 itu", None, ["4/10/2019 = 2019-10-04"]),
    ("Surat tertanggal 04-10-2019 itu", None, ["04-10-2019 = 2019-10-04"]),
    ("Surat tertanggal 2019-10-04 itu", None, ["2019-10-04 = 2019-10-04"]),
    ("Delegasi tiba (4/10/2019) di Bali.", None, ["4/10/2019 = 2019-10-04"]),
    ("Delegasi tiba (4/10/19) di Bali.", None, ["4/10/19 = 2019-10-04"]),
    ("Delegasi tiba (4/10) di Bali.", "2019-10-05", ["4/10 = 2019-10-04|2020-10-04"]),
    ("pada tanggal 5 Mei tahun 2014", None, ["5 Mei tahun 2014 = 2014-05-05"]),
    ("pada 17 AGUSTUS 2018", None, ["17 AGUSTUS 2018 = 2018-08-17"]),
    ("pada 3 Nopember 2018", None, ["3 Nopember 2018 = 2018-11-03"]),
    ("pada 3 Des 2018", None, ["3 Des 2018 = 2018-12-03"]),
    ("pada 9 Agt 2018", None, ["9 Agt 2018 = 2018-08-09"]),
    ("pada 31 Juni 2018", None, ["31 Juni 2018 = -"]),
    ("pada 29 Februari 2019", None, ["29 Februari 2019 = -"]),
    # a weekday beside a printed date
    ("Menlu tiba Kamis (3/10/2019).", FRIDAY, ["Kamis (3/10/2019) = 2019-10-03"]),
    ("Menlu tiba Kamis (3/10).", FRIDAY, ["Kamis (3/10) = 2019-10-03"]),
    ("Menlu tiba Selasa (23/5) siang.", "2017-05-24", ["Selasa (23/5) siang = 2017-05-23"]),
    ("Menlu tiba Kamis malam (3/10) di Wina.", FRIDAY, ["Kamis malam (3/10) = 2019-10-03"]),
    ("Menlu tiba Kamis (3/10/2019) malam waktu setempat.", FRIDAY,
     ["Kamis (3/10/2019) malam waktu setempat = 2019-10-03"]),
    ("Menlu tiba Kamis, 3 Oktober 2019, di Wina", None, ["Kamis, 3 Oktober 2019 = 2019-10-03"]),
    ("Menlu tiba Kamis 3 Oktober di Wina", "2019-10-01", ["Kamis 3 Oktober = 2019-10-03"]),
    ("Menlu tiba Kamis (3 Oktober) di Wina", FRIDAY, ["Kamis (3 Oktober) = 2019-10-03"]),
    ("Menlu tiba Senin (4/10/2019) di Wina", FRIDAY, ["Senin (4/10/2019) = 2019-10-04"]),
    ("Menlu tiba Senin, 4 Oktober 2019", "2019-10-09", ["Senin, 4 Oktober 2019 = 2019-10-04"]),
    ("Menlu tiba Senin 4/8 di Wina", "2025-08-05", ["Senin 4/8 = 2025-08-04"]),
    ("Menlu tiba Minggu (6/10) di Wina", "2019-10-07", ["Minggu (6/10) = 2019-10-06"]),
    # weekdays alone
    ("kata juru bicara itu, Kamis.", FRIDAY, ["Kamis = 2019-10-03|2019-10-10"]),
    ("kata juru bicara itu, Jumat.", FRIDAY, ["Jumat = 2019-10-04"]),
    ("Ia tiba pada Kamis malam.", FRIDAY, ["Kamis malam = 2019-10-03|2019-10-10"]),
    ("Ia tiba pada Kamis malam.", None, ["Kamis malam = -"]),
    ("Rabu pagi pasukan itu mundur.", FRIDAY, ["Rabu pagi = 2019-10-02|2019-10-09"]),
    ("Pasukan itu mundur Rabu dini hari WIB.", FRIDAY, ["Rabu dini hari WIB = 2019-10-02|2019-10-09"]),
    ("Perundingan hari Senin gagal.", FRIDAY, ["Senin = 2019-09-30|2019-10-07"]),
    ("Perundingan Jum'at gagal.", FRIDAY, ["Jum'at = 2019-10-04"]),
    ("Pada Minggu ia pulang.", FRIDAY, ["Minggu = 2019-09-29|2019-10-06"]),
    ("Ia pulang Minggu pagi.", FRIDAY, ["Minggu pagi = 2019-09-29|2019-10-06"]),
    ("SENIN, MENLU BERTEMU", FRIDAY, ["SENIN = 2019-09-30|2019-10-07"]),
    ("Ia pulang Selasa lalu.", FRIDAY, ["Selasa lalu = 2019-10-01"]),
    ("Ia pulang Jumat lalu.", FRIDAY, ["Jumat lalu = 2019-09-27"]),
    ("Ia pulang pada Senin kemarin.", FRIDAY, ["Senin kemarin = 2019-09-30"]),
    ("Ia pulang Kamis malam lalu.", FRIDAY, ["Kamis malam lalu = 2019-10-03"]),
    ("Ia pulang Senin pekan lalu.", FRIDAY, ["Senin pekan lalu = 2019-09-23"]),
    ("Ia pulang Senin minggu lalu.", FRIDAY, ["Senin minggu lalu = 2019-09-23"]),
    ("Ia pulang Rabu pekan ini.", FRIDAY, ["Rabu pekan ini = 2019-10-02"]),
    ("Ia berangkat Senin pekan depan.", FRIDAY, ["Senin pekan depan = 2019-10-07"]),
    ("Ia berangkat Senin depan.", FRIDAY, ["Senin depan = 2019-10-07"]),
    ("Ia berangkat Jumat mendatang.", FRIDAY, ["Jumat mendatang = 2019-10-11"]),
    # months
    ("Sejak kunjungannya pada Mei 2017", None, ["Mei 2017 = 2017-05"]),
    ("pada bulan Mei tahun 2017", None, ["bulan Mei tahun 2017 = 2017-05"]),
    ("pada akhir September 2018", None, ["akhir September 2018 = 2018-09"]),
    ("pada Mei perundingan macet", FRIDAY, ["Mei = 2019-05|2020-05"]),
    ("pada Oktober perundingan macet", FRIDAY, ["Oktober = 2019-10"]),
    ("sejak Desember perundingan macet", FRIDAY, ["Desember = 2018-12|2019-12"]),
    ("awal Juli perundingan macet", FRIDAY, ["awal Juli = 2019-07|2020-07"]),
    ("Juli lalu perundingan macet", FRIDAY, ["Juli lalu = 2019-07"]),
    ("pada Oktober lalu perundingan macet", FRIDAY, ["Oktober lalu = 2018-10"]),
    ("pada Juli silam perundingan macet", FRIDAY, ["Juli silam = 2019-07"]),
    ("pada Desember tahun lalu", FRIDAY, ["Desember tahun lalu = 2018-12"]),
    ("pada Maret tahun ini", FRIDAY, ["Maret tahun ini = 2019-03"]),
    ("pada Maret tahun depan", FRIDAY, ["Maret tahun depan = 2020-03"]),
    ("pada November mendatang", FRIDAY, ["November mendatang = 2019-11"]),
    ("bulan lalu dan bulan ini serta bulan depan", FRIDAY,
     ["bulan lalu = 2019-09", "bulan ini = 2019-10", "bulan depan = 2019-11"]),
    ("bulan depan", "2019-12-10", ["bulan depan = 2020-01"]),
    # years
    ("pada 2015 kedua negara berseteru", None, ["2015 = 2015"]),
    ("tahun 2018 nilainya naik", None, ["tahun 2018 = 2018"]),
    ("sejak 2003 hubungan beku", None, ["2003 = 2003"]),
    ("pada 2019 silam kedua pihak berdamai", "2025-08-01", ["2019 silam = 2019"]),
    ("agresi 2023 lalu", "2025-08-01", ["2023 lalu = 2023"]),
    ("pada awal 2016 ia mundur", None, ["awal 2016 = 2016"]),
    ("tahun lalu, tahun ini, tahun depan", FRIDAY, ["tahun lalu = 2018", "tahun ini = 2019", "tahun depan = 2020"]),
    ("akhir tahun lalu", FRIDAY, ["akhir tahun lalu = 2018"]),
    ("pada 1970-an wilayah itu sengketa", FRIDAY, ["1970-an = -"]),
    ("sejak akhir 1980an wilayah itu sengketa", FRIDAY, ["akhir 1980an = -"]),
    ("mengirim 2000 tentara", FRIDAY, []),
    ("sejak 2000 tentara tiba", FRIDAY, []),
    ("kepada sekitar 1.950 orang", FRIDAY, []),
    ("menewaskan 2015 orang pada 2014", FRIDAY, ["2014 = 2014"]),
    # days without a year
    ("serangan 13 Juni lalu", FRIDAY, ["13 Juni lalu = 2019-06-13"]),
    ("serangan pada 13 Juni", FRIDAY, ["13 Juni = 2019-06-13|2020-06-13"]),
    ("pertemuan pada 20 Desember", FRIDAY, ["20 Desember = 2018-12-20|2019-12-20"]),
    ("pertemuan pada 20 Desember mendatang", FRIDAY, ["20 Desember mendatang = 2019-12-20"]),
    ("pertemuan pada 15 Januari tahun ini", FRIDAY, ["15 Januari tahun ini = 2019-01-15"]),
    ("pertemuan pada 15 Januari tahun lalu", FRIDAY, ["15 Januari tahun lalu = 2018-01-15"]),
    ("pertemuan pada 7 dan 8 Januari", FRIDAY,
     ["7 dan 8 Januari = 2019-01-07/2019-01-08|2020-01-07/2020-01-08"]),
    ("pertemuan pada tanggal 24", FRIDAY, ["tanggal 24 = 2019-09-24|2019-10-24"]),
    ("pertemuan tanggal 24 kemarin", FRIDAY, ["tanggal 24 kemarin = 2019-09-24"]),
    ("pertemuan tanggal 31", "2019-03-02", ["tanggal 31 = 2019-01-31|2019-03-31"]),
    ("lahir pada 29 Februari", FRIDAY, ["29 Februari = 2016-02-29|2020-02-29"]),
    # near the day of publication
    ("Kemarin ia tiba, besok ia pulang, lusa ia bekerja.", FRIDAY,
     ["Kemarin = 2019-10-03", "besok = 2019-10-05", "lusa = 2019-10-06"]),
    ("Kedua menteri bertemu hari ini.", FRIDAY, ["hari ini = 2019-10-04"]),
    ("Serangan tadi malam dan semalam", FRIDAY, ["tadi malam = 2019-10-03", "semalam = 2019-10-03"]),
    ("Serangan pagi ini dan sore tadi", FRIDAY, ["pagi ini = 2019-10-04", "sore tadi = 2019-10-04"]),
    ("kemarin malam waktu setempat", FRIDAY, ["kemarin malam waktu setempat = 2019-10-03"]),
    ("dua hari lalu kapal itu karam", FRIDAY, ["dua hari lalu = 2019-10-02"]),
    ("3 hari yang lalu kapal itu karam", FRIDAY, ["3 hari yang lalu = 2019-10-01"]),
    ("sebulan lalu kapal itu karam", FRIDAY, ["sebulan lalu = 2019-09"]),
    ("sepuluh bulan lalu kapal itu karam", FRIDAY, ["sepuluh bulan lalu = 2018-12"]),
    ("setahun lalu kapal itu karam", FRIDAY, ["setahun lalu = 2018"]),
    ("dua belas tahun silam kapal itu karam", FRIDAY, ["dua belas tahun silam = 2007"]),
    ("dua hari lagi kapal itu tiba", FRIDAY, ["dua hari lagi = 2019-10-06"]),
    ("dua hari lalu", None, ["dua hari lalu = -"]),
    # too vague to tell
    ("pekan lalu", FRIDAY, ["pekan lalu = -"]),
    ("minggu lalu dan minggu depan", FRIDAY, ["minggu lalu = -", "minggu depan = -"]),
    ("Minggu lalu ia pulang. Pada Minggu lalu ia tiba.", FRIDAY, ["Minggu lalu = -", "Minggu lalu = 2019-09-29"]),
    ("dua minggu lalu", FRIDAY, ["dua minggu lalu = -"]),
    ("hampir sepuluh bulan lalu", FRIDAY, ["hampir sepuluh bulan lalu = -"]),
    ("beberapa hari lalu", FRIDAY, ["beberapa hari lalu = -"]),
    ("belakangan ini dan beberapa waktu lalu", FRIDAY, ["belakangan ini = -", "beberapa waktu lalu = -"]),
    ("hingga Jumat dan sebelum 2020", FRIDAY, ["Jumat = -", "2020 = -"]),
    ("akhir pekan depan", FRIDAY, ["akhir pekan depan = -"]),
    # periods
    ("latihan 1-3 Mei 2017", None, ["1-3 Mei 2017 = 2017-05-01/2017-05-03"]),
    ("latihan 1–3 Mei", FRIDAY, ["1–3 Mei = 2019-05-01/2019-05-03|2020-05-01/2020-05-03"]),
    ("latihan 30 April - 2 Mei 2017", None, ["30 April - 2 Mei 2017 = 2017-04-30/2017-05-02"]),
    ("antara 1 Januari 2018 hingga awal Juli 2019", None,
     ["1 Januari 2018 hingga awal Juli 2019 = 2018-01-01/2019-07-31"]),
    ("antara 2012 dan 2017", None, ["2012 dan 2017 = 2012-01-01/2017-12-31"]),
    ("selama 1915-1917", None, ["1915-1917 = 1915-01-01/1917-12-31"]),
    ("dari Senin hingga Rabu", FRIDAY, ["Senin hingga Rabu = 2019-09-30/2019-10-02|2019-10-07/2019-10-09"]),
    ("dari 2017 hingga 2012", None, ["2017 hingga 2012 = -"]),
    # counted from a day told before
    ("Pada 4 September ia di Naypyidaw. Sehari kemudian ia ke Dhaka.", "2017-09-14",
     ["4 September = 2017-09-04|2018-09-04", "Sehari kemudian = 2017-09-05|2018-09-05"]),
    ("Kamis (30/6) ia di Moskow. Sehari sebelumnya ia di Kyiv.", "2022-07-01",
     ["Kamis (30/6) = 2022-06-30", "Sehari sebelumnya = 2022-06-29"]),
    ("Kamis (30/6) ia di Moskow. Tiga hari sebelumnya ia di Kyiv.", "2022-07-01",
     ["Kamis (30/6) = 2022-06-30", "Tiga hari sebelumnya = 2022-06-27"]),
    ("Kamis (30/6) ia di Moskow. Keesokan harinya ia pulang.", "2022-07-01",
     ["Kamis (30/6) = 2022-06-30", "Keesokan harinya = 2022-07-01"]),
    ("Sehari sebelumnya, Rabu (2/10), ia di Moskow.", FRIDAY,
     ["Sehari sebelumnya = 2019-10-02", "Rabu (2/10) = 2019-10-02"]),
    ("Pada 5 Maret 2018 ia tiba. Pada hari yang sama ia pulang.", None,
     ["5 Maret 2018 = 2018-03-05", "hari yang sama = 2018-03-05"]),
    ("Pada Maret 2018 ia tiba. Pada bulan yang sama ia pulang.", None,
     ["Maret 2018 = 2018-03", "bulan yang sama = 2018-03"]),
    ("Sehari sebelumnya ia pulang.", FRIDAY, ["Sehari sebelumnya = -"]),
    ("Pada 2014 ia di Moskow. Pada saat itu ia sakit.", FRIDAY, ["2014 = 2014", "Pada saat itu = 2014"]),
    ("Ia belakangan pulang pada pekan pertama Juli.", FRIDAY,
     ["belakangan = -", "pekan pertama Juli = 2019-07|2020-07"]),
    ("Pada Maret 2018 ia tiba. Bulan berikutnya ia pulang, pekan berikutnya ia kembali.", None,
     ["Maret 2018 = 2018-03", "Bulan berikutnya = 2018-04", "pekan berikutnya = -"]),
    # of a weekday alone that was printed with its date before
    ("Pada Jumat (20/9) ia tiba. Ia menelepon pada Jumat malam, lalu pulang Sabtu.", FRIDAY,
     ["Jumat (20/9) = 2019-09-20", "Jumat malam = 2019-09-20|2019-10-04", "Sabtu = 2019-09-28|2019-10-05"]),
    # a dateline
    ("Wina, 3/10 (Kantor) - Menlu tiba.", FRIDAY, ["3/10 = 2019-10-03|2020-10-03"]),
    ("paling lambat Jumat", FRIDAY, ["Jumat = -"]),
    # not times
    ("konferensi dua hari itu usai", FRIDAY, []),
    ("Kamis (3/10) dan hari-hari sebelumnya", FRIDAY, ["Kamis (3/10) = 2019-10-03", "sebelumnya = -"]),
    ("setiap Jumat warga berunjuk rasa", FRIDAY, []),
    ("ibadah Jumat Agung dan Pasar Minggu", FRIDAY, []),
    ("nilainya 1,2 miliar dan skornya 3-2", FRIDAY, []),
    ("versi 10.4.2 dan alamat 192.168.10.12", FRIDAY, []),
]  # fmt: skip

ENGLISH = [
    # printed in full
    ("It was signed on October 4, 2019.", None, ["October 4, 2019 = 2019-10-04"]),
    ("It was signed on October 4 2019.", None, ["October 4 2019 = 2019-10-04"]),
    ("It was signed on 4 October 2019.", None, ["4 October 2019 = 2019-10-04"]),
    ("It was signed on the 4th of October 2019.", None, ["the 4th of October 2019 = 2019-10-04"]),
    ("It was signed on Oct. 4, 2019.", None, ["Oct. 4, 2019 = 2019-10-04"]),
    ("It was signed on 2019-10-04.", None, ["2019-10-04 = 2019-10-04"]),
    ("It was signed on 25/12/2018.", None, ["25/12/2018 = 2018-12-25"]),
    ("It was signed on 12/25/2018.", None, ["12/25/2018 = 2018-12-25"]),
    ("It was signed on 4/10/2018.", None, ["4/10/2018 = -"]),
    ("It was signed on 04.10.2018.", None, ["04.10.2018 = 2018-10-04"]),
    ("It was signed on June 31, 2018.", None, ["June 31, 2018 = -"]),
    ("The envoy arrived Thursday, October 3, 2019.", FRIDAY, ["Thursday, October 3, 2019 = 2019-10-03"]),
    ("The envoy arrived Monday, October 3, 2019.", FRIDAY, ["Monday, October 3, 2019 = 2019-10-03"]),
    ("The envoy arrived on Thursday (October 3).", FRIDAY, ["Thursday (October 3) = 2019-10-03"]),
    ("The envoy will arrive on Tuesday, October 8.", FRIDAY, ["Tuesday, October 8 = 2019-10-08"]),
    ("Sat, 5 January 2019", None, ["Sat, 5 January 2019 = 2019-01-05"]),
    ("Tue. Jan. 8, 2019", None, ["Tue. Jan. 8, 2019 = 2019-01-08"]),
    # weekdays
    ("The envoy arrived on Thursday.", FRIDAY, ["Thursday = 2019-10-03|2019-10-10"]),
    ("The envoy arrived Tuesday night local time.", FRIDAY, ["Tuesday night local time = 2019-10-01|2019-10-08"]),
    ("The envoy arrived early Friday.", FRIDAY, ["Friday = 2019-10-04"]),
    ("After Thursday's raid", FRIDAY, ["Thursday = -"]),
    ("Thursday's raid", FRIDAY, ["Thursday = 2019-10-03|2019-10-10"]),
    ("The envoy arrived last Tuesday.", FRIDAY, ["last Tuesday = 2019-10-01"]),
    ("The envoy arrived last Thursday.", FRIDAY, ["last Thursday = 2019-09-26"]),
    ("The envoy arrived this past Thursday.", FRIDAY, ["this past Thursday = 2019-10-03"]),
    ("This Wednesday the envoy spoke.", FRIDAY, ["This Wednesday = 2019-10-02|2019-10-09"]),
    ("The envoy leaves next Monday.", FRIDAY, ["next Monday = 2019-10-07"]),
    ("The envoy arrived on Monday of last week.", FRIDAY, ["Monday of last week = 2019-09-23"]),
    ("The envoy leaves Thursday next week.", FRIDAY, ["Thursday next week = 2019-10-10"]),
    ("The envoy arrived on Thursday.", None, ["Thursday = -"]),
    # months
    ("Talks began in May 2017.", None, ["May 2017 = 2017-05"]),
    ("Talks began in late May, 2017.", None, ["late May, 2017 = 2017-05"]),
    ("Talks began in May.", FRIDAY, ["May = 2019-05|2020-05"]),
    ("Talks began last July.", FRIDAY, ["last July = 2019-07"]),
    ("Talks began late last July.", FRIDAY, ["late last July = 2019-07"]),
    ("Talks began last October.", FRIDAY, ["last October = 2018-10"]),
    ("Talks began in March of this year.", FRIDAY, ["March of this year = 2019-03"]),
    ("Talks began in March last year.", FRIDAY, ["March last year = 2018-03"]),
    ("Talks will begin next March.", FRIDAY, ["next March = 2020-03"]),
    ("Talks began in mid-March.", FRIDAY, ["mid-March = 2019-03|2020-03"]),
    ("Talks began at the end of July.", FRIDAY, ["the end of July = 2019-07|2020-07"]),
    ("Talks began in the first week of July.", FRIDAY, ["the first week of July = 2019-07|2020-07"]),
    ("Talks failed in 2014. At that time troops left.", FRIDAY, ["2014 = 2014", "At that time = 2014"]),
    ("Troops later left, no later than Friday.", FRIDAY, ["later = -", "Friday = -"]),
    ("Talks began last month.", FRIDAY, ["last month = 2019-09"]),
    ("Talks begin next month.", FRIDAY, ["next month = 2019-11"]),
    ("Talks began earlier this month.", FRIDAY, ["earlier this month = 2019-10"]),
    ("Talks began on June 13.", FRIDAY, ["June 13 = 2019-06-13|2020-06-13"]),
    ("Talks began on June 13 last year.", FRIDAY, ["June 13 last year = 2018-06-13"]),
    ("Talks began on Feb. 29.", FRIDAY, ["Feb. 29 = 2016-02-29|2020-02-29"]),
    # years
    ("Troops left in 2006.", None, ["2006 = 2006"]),
    ("Sanctions have held since 2003.", None, ["2003 = 2003"]),
    ("the war of 2001", None, ["2001 = 2001"]),
    ("land taken in the 1929 war", None, ["1929 = 1929"]),
    ("Talks will be held on May 7 and 8, 2018.", None, ["May 7 and 8, 2018 = 2018-05-07/2018-05-08"]),
    ("Troops left in early 2006.", None, ["early 2006 = 2006"]),
    ("Troops left in the summer of 2006.", None, ["the summer of 2006 = 2006"]),
    ("last year, this year, next year", FRIDAY, ["last year = 2018", "this year = 2019", "next year = 2020"]),
    ("Troops left earlier this year.", FRIDAY, ["earlier this year = 2019"]),
    ("since the 1990s", FRIDAY, ["the 1990s = -"]),
    ("food for 2000 families, in 2000 households", FRIDAY, []),
    ("some 1950 men and 2,015 rifles", FRIDAY, []),
    # near the day of publication
    ("yesterday, today, tonight, tomorrow", FRIDAY,
     ["yesterday = 2019-10-03", "today = 2019-10-04", "tonight = 2019-10-04", "tomorrow = 2019-10-05"]),
    ("the day after tomorrow and the day before yesterday", FRIDAY,
     ["the day after tomorrow = 2019-10-06", "the day before yesterday = 2019-10-02"]),
    ("this morning and last night", FRIDAY, ["this morning = 2019-10-04", "last night = 2019-10-03"]),
    ("two days ago", FRIDAY, ["two days ago = 2019-10-02"]),
    ("three months ago", FRIDAY, ["three months ago = 2019-07"]),
    ("a year ago", FRIDAY, ["a year ago = 2018"]),
    ("in two days' time", FRIDAY, ["in two days' time = 2019-10-06"]),
    ("a year ago, yesterday", None, ["a year ago = -", "yesterday = -"]),
    # too vague to tell
    ("last week, this week, next week, two weeks ago", FRIDAY,
     ["last week = -", "this week = -", "next week = -", "two weeks ago = -"]),
    ("a few days ago, several months ago, about a year ago", FRIDAY,
     ["a few days ago = -", "several months ago = -", "about a year ago = -"]),
    ("over the weekend", FRIDAY, ["the weekend = -"]),
    ("by Friday, until June 13, before 2020", FRIDAY, ["Friday = -", "June 13 = -", "2020 = -"]),
    ("no later than Friday", FRIDAY, ["Friday = -"]),
    ("three years later", FRIDAY, ["three years later = -"]),
    # periods
    ("from May 1–3, 2017", None, ["May 1–3, 2017 = 2017-05-01/2017-05-03"]),
    ("from May 1 to 3", FRIDAY, ["May 1 to 3 = 2019-05-01/2019-05-03|2020-05-01/2020-05-03"]),
    ("from April 30 to May 2, 2017", None, ["April 30 to May 2, 2017 = 2017-04-30/2017-05-02"]),
    ("between May 2016 and June 2017", None, ["May 2016 and June 2017 = 2016-05-01/2017-06-30"]),
    ("from 1981 until 2011", None, ["1981 until 2011 = 1981-01-01/2011-12-31"]),
    ("Monday through Wednesday", FRIDAY, ["Monday through Wednesday = 2019-09-30/2019-10-02|2019-10-07/2019-10-09"]),
    # counted from a day told before
    ("On 3 May 2018 he met the king. The next day he flew home.", None,
     ["3 May 2018 = 2018-05-03", "The next day = 2018-05-04"]),
    ("On 3 May 2018 he met the king. Two days earlier he was ill.", None,
     ["3 May 2018 = 2018-05-03", "Two days earlier = 2018-05-01"]),
    ("They left in 2011. Three years later they returned.", None, ["2011 = 2011", "Three years later = 2014"]),
    ("On Monday he met the king. On the same day he flew home.", FRIDAY,
     ["Monday = 2019-09-30|2019-10-07", "the same day = 2019-09-30|2019-10-07"]),
    ("Talks began in May 2018. That month the truce broke.", None, ["May 2018 = 2018-05", "That month = 2018-05"]),
    ("Talks began in May 2018. The following month the truce broke.", None,
     ["May 2018 = 2018-05", "The following month = 2018-06"]),
    ("He spoke on Monday. Earlier in the day he was ill, earlier in the week he was well.", FRIDAY,
     ["Monday = 2019-09-30|2019-10-07", "Earlier in the day = 2019-09-30|2019-10-07", "earlier in the week = -"]),
    # of a weekday alone that was printed with its date before
    ("It shook on Friday, September 20. He called on Friday night.", FRIDAY,
     ["Friday, September 20 = 2019-09-20", "Friday night = 2019-09-20|2019-10-04"]),
    ("It shook on Friday, September 20. He will call next Friday.", FRIDAY,
     ["Friday, September 20 = 2019-09-20", "next Friday = 2019-10-11"]),
    # not times
    ("Prime Minister Theresa May may march on", FRIDAY, []),
    ("May I ask? They march. Many sat in the sun for a second.", FRIDAY, []),
    ("the Good Friday Agreement, the Sunday Times, USA Today", FRIDAY, []),
    ("a rally every Friday", FRIDAY, []),
    ("He criticised May and met Mar Dinkha.", FRIDAY, []),
    ("the 2015 accord", FRIDAY, []),
]  # fmt: skip


def told(mention: TimeMention) -> str:
    past, future = (when.edtf if when else "-" for when in (mention.past, mention.future))
    return f"{mention.text} = {past}" + ("" if past == future else f"|{future}")


def find(lang: str, text: str, published: str | None) -> list[TimeMention]:
    return Calendar.for_language(lang).find(text, date.fromisoformat(published) if published else None)


@pytest.mark.parametrize(
    ("text", "ahead"), [("besok", True), ("5 Oktober 2019", True), ("Kamis", False), ("2018", False)]
)
def test_a_time_after_the_day_of_publication_lies_ahead(text: str, ahead: bool) -> None:  # noqa: FBT001
    assert [mention.ahead for mention in find("id", f"Pada {text} ia pulang.", FRIDAY)] == [ahead]


@pytest.mark.parametrize(("text", "published", "expected"), INDONESIAN)
def test_indonesian_times(text: str, published: str | None, expected: list[str]) -> None:
    assert [told(mention) for mention in find("id", text, published)] == expected


@pytest.mark.parametrize(("text", "published", "expected"), ENGLISH)
def test_english_times(text: str, published: str | None, expected: list[str]) -> None:
    assert [told(mention) for mention in find("en", text, published)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "words", "anchor", "days"),
    [
        ("id", "sehari setelah Duterte bertemu Medvedev", "sehari setelah", "after", 1),
        ("id", "selang dua hari sebelum perundingan", "dua hari sebelum", "before", -2),
        ("id", "Sehari usai pertemuan itu", "Sehari usai", "after", 1),
        ("id", "3 hari menjelang pemilu", "3 hari menjelang", "before", -3),
        ("en", "a day after he met the king", "a day after", "after", 1),
        ("en", "two days before the vote", "two days before", "before", -2),
        ("en", "the day before the vote", "the day before", "before", -1),
        ("en", "a week after the truce", "a week after", "after", 7),
        ("en", "three days ahead of the summit", "three days ahead of", "before", -3),
        ("en", "several days after the vote", "several days after", None, 0),
        ("en", "a year after the vote", "a year after", None, 0),
    ],
)
def test_a_day_counted_from_the_act_named_next_is_an_anchor(
    lang: str, text: str, words: str, anchor: str | None, days: int
) -> None:
    (mention,) = find(lang, text, FRIDAY)
    assert (mention.text, mention.anchor, mention.offset_days) == (words, anchor, days)
    assert mention.past is mention.future is None


def test_offsets_point_at_the_words() -> None:
    text = "Di Sochi, pada Kamis malam, keduanya sepakat; 4 Oktober 2019 mereka pulang."
    mentions = find("id", text, FRIDAY)
    assert [text[one.start : one.end] for one in mentions] == [one.text for one in mentions]


def test_the_words_of_a_time_are_kept_with_it() -> None:
    (mention,) = find("id", "pada Mei 2017", None)
    assert mention.past == When(date(2017, 5, 1), date(2017, 5, 31), Precision.MONTH, "Mei 2017")


def test_a_day_told_long_ago_is_no_base_for_the_next_day() -> None:
    text = "Pada 5 Maret 2018 ia tiba. " + "Kedua menteri berbincang. " * 40 + "Keesokan harinya ia pulang."
    assert find("id", text, None)[-1].past is None


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\x00\x01", "٤/١٠/٢٠١٩", "0/0/0000", "00.00.0000", "99999999999999999999 days ago", "( ( (", "’s",
     "999 years ago", "999 tahun lalu", "999 days later", "1 - 1 - 1 Mei 2017", "31-1 May 2017", "\ud800 May 2017"],
)  # fmt: skip
def test_hostile_text_is_read_without_an_error(lang: str, text: str) -> None:
    assert all(one.text == text[one.start : one.end] for one in find(lang, text, FRIDAY))


def test_a_long_text_takes_time_in_proportion() -> None:
    assert len(find("id", "pada Kamis - Jumat hingga 4 Oktober sehari sebelumnya, " * 3000, FRIDAY)) == 9000


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(UnknownLanguage, match="Known: en, id"):
        Calendar.for_language("../id")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("phrase,{day} {mnth},date", "dates.csv:2:term: no slot {mnth}"),
        ("phrase,{day} {month},dat", "dates.csv:2:value: no rule 'dat'"),
        ("phrase,~{day} ~{month},date", "dates.csv:2:term: the whole phrase is context"),
        ("mnth,Mei,5", "dates.csv:2:kind: 'mnth' is not known. Nearest: 'month'"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, what: str) -> None:
    table = tmp_path / "dates.csv"
    table.write_text(f"kind,term,value\n{row}\n", "utf-8")
    with pytest.raises(TableError) as caught:
        Phrases(table, RULES)
    assert str(caught.value).startswith(what)
