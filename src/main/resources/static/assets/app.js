// Behaviour that pages ask for by attributes. Everything works without it, only less conveniently.
(() => {
    'use strict';

    // htmx sends the token that forms carry.
    document.addEventListener('htmx:configRequest', (event) => {
        const token = document.querySelector('meta[name="csrf"]');
        if (token) event.detail.headers['X-CSRF-TOKEN'] = token.content;
    });

    document.addEventListener('change', (event) => {
        if (event.target.matches('[data-submit-on-change]')) event.target.form.requestSubmit();
    });

    // A step that cannot be taken back names what will happen and asks first.
    document.addEventListener('submit', (event) => {
        const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
        if (question && !window.confirm(question)) event.preventDefault();
    });

    document.addEventListener('change', (event) => {
        if (!event.target.matches('[data-check-all]')) return;
        const boxes = document.querySelectorAll(event.target.dataset.checkAll);
        boxes.forEach((box) => { box.checked = event.target.checked; });
    });

    // What was typed into a long form survives a lost session or a closed window until it is saved.
    const draftKey = (form) => 'draft:' + form.dataset.draft;
    const fields = (form) => [...form.elements].filter((field) => field.name && !['hidden', 'password', 'file', 'submit'].includes(field.type));
    function restoreDraft(form) {
        const draft = JSON.parse(localStorage.getItem(draftKey(form)) ?? '{}');
        fields(form).forEach((field) => {
            if (!(field.name in draft) || field.value) return;
            if (field.type === 'checkbox' || field.type === 'radio') field.checked = draft[field.name] === field.value;
            else field.value = draft[field.name];
        });
    }
    document.addEventListener('input', (event) => {
        const form = event.target.form;
        if (!form?.dataset.draft) return;
        const values = {};
        fields(form).forEach((field) => {
            if ((field.type === 'checkbox' || field.type === 'radio') && !field.checked) return;
            values[field.name] = field.value;
        });
        localStorage.setItem(draftKey(form), JSON.stringify(values));
    });
    function dropDraft() {
        document.querySelectorAll('[data-drop-draft]').forEach((saved) => localStorage.removeItem('draft:' + saved.dataset.dropDraft));
    }

    // Charts: the charting library is only fetched by pages that show one.
    let library;
    const chartLibrary = () => library ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/assets/vendor/echarts.min.js';
        script.onload = () => resolve(window.echarts);
        script.onerror = reject;
        document.head.append(script);
    });
    // Told apart in greyscale too.
    const COLOURS = ['#b3261e', '#3d5a80', '#e0a458', '#6b8f71', '#7d6b91', '#98c1d9', '#444444', '#c97b63'];
    function option(chart) {
        const long = chart.categories.length > 8 || chart.categories.length > 3 && chart.categories.some((name) => name.length > 6);
        return {
            color: COLOURS,
            animation: false,
            textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
            tooltip: { trigger: 'axis' },
            legend: chart.series.length > 1 ? { top: 0 } : undefined,
            grid: { left: long ? 40 : 8, right: 16, top: chart.series.length > 1 ? 36 : 28, bottom: 8, containLabel: true },
            xAxis: { type: 'category', data: chart.categories, axisLabel: { rotate: long ? 30 : 0, interval: 0, width: 88, overflow: long ? 'truncate' : 'none' } },
            yAxis: { type: 'value', name: chart.unit, splitLine: { lineStyle: { color: '#eee' } } },
            series: chart.series.map((series) => ({ name: series.name, type: chart.kind, data: series.values, barMaxWidth: 34, smooth: false })),
        };
    }
    async function drawCharts(root) {
        const canvases = [...root.querySelectorAll('[data-chart]')].filter((canvas) => !canvas.dataset.drawn);
        if (!canvases.length) return;
        const echarts = await chartLibrary();
        canvases.forEach((canvas) => {
            canvas.dataset.drawn = 'yes';
            const drawn = echarts.init(canvas);
            drawn.setOption(option(JSON.parse(canvas.dataset.chart)));
            new ResizeObserver(() => drawn.resize()).observe(canvas);
        });
    }
    document.addEventListener('click', (event) => {
        if (!event.target.matches('[data-chart-picture]')) return;
        const figure = event.target.closest('.chart');
        const drawn = window.echarts?.getInstanceByDom(figure.querySelector('[data-chart]'));
        if (!drawn) return;
        const link = document.createElement('a');
        link.href = drawn.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' });
        link.download = figure.querySelector('figcaption').textContent.trim() + '.png';
        link.click();
    });

    // A button writes its text where the reader was typing last.
    let typedIn = null;
    document.addEventListener('focusin', (event) => {
        if (event.target.matches('[data-insert-here]')) typedIn = event.target;
    });
    document.addEventListener('click', (event) => {
        const button = event.target.closest('[data-insert]');
        const field = typedIn ?? document.querySelector('[data-insert-here]');
        if (!button || !field) return;
        field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
        field.focus();
        field.dispatchEvent(new Event('input', { bubbles: true }));
    });

    function prepare(root) {
        drawCharts(root);
        root.querySelectorAll('form[data-draft]').forEach(restoreDraft);
    }
    document.addEventListener('htmx:afterSwap', (event) => prepare(event.detail.target));
    const ready = () => { dropDraft(); prepare(document); };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
    else ready();
})();
